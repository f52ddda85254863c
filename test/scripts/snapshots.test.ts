import { expect, it } from 'vitest';
import { rowsOfArrow } from '../../src/db/snapshot.ts';
import { TABLES } from '../../src/db/tables.ts';
import { answerDefaults } from '../../scripts/lib/snapshots.ts';
import { withPublished } from '../cases/marts.ts';
import { openWasm } from '../sql/engines.ts';

it('the answers that are shipped are those that the engine of the browser gives', async () => {
  await withPublished(async (folder) => {
    const answers = await answerDefaults(folder);
    expect(answers.filter(({ isFirst }) => isFirst).length).toBeGreaterThan(0);
    const live = await openWasm(folder, TABLES);
    for (const { question, bytes } of answers) {
      expect(rowsOfArrow(bytes), question).toEqual(await live.query(question));
    }
    await live.close();
  });
});
