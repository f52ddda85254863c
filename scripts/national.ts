/**
 * Makes data of the size of the country for measuring: `npm run national -- FOLDER [BUREAUS] [YEARS]`
 * (3200 bureaus, 8 years), from data/parquet. `PARQUET_DIR=FOLDER npm run build` builds the site over them.
 */
import { writeNational } from './lib/national.ts';

const [folder, bureaus = '3200', years = '8'] = process.argv.slice(2);
if (folder === undefined || !/^\d+$/.test(bureaus) || !/^\d+$/.test(years)) {
  console.error('Usage: npm run national -- FOLDER [BUREAUS] [YEARS]');
  process.exitCode = 2;
} else {
  const begin = performance.now();
  await writeNational('data/parquet', folder, { bureaus: Number(bureaus), years: Number(years) });
  console.log(
    `${folder}: ${bureaus} bureaus × ${years} years in ${((performance.now() - begin) / 1000).toFixed(0)} s`,
  );
}
