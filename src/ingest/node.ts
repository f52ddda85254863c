import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ingested, Reference, SourceDocument, Standard } from '../model/index.ts';
import type { Rule } from './check/rule.ts';
import { IngestError } from './error.ts';
import { ingest } from './index.ts';
import { parseManifest, type Manifest } from './manifest.ts';
import { MAX_BYTES } from './read/encoding.ts';
import { buildReference } from './read/reference.ts';
import { parseStandards } from './read/standards.ts';

export function sha256(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Reads `manifest.json` of a folder of published texts. Throws an `IngestError` that lists what is wrong with it. */
export function readManifest(folder: string): Manifest {
  const file = join(folder, 'manifest.json');
  if (!isFile(file)) {
    throw new IngestError({
      rule: 'manifest.missing',
      file,
      expected: 'a manifest of the published texts',
      found: 'nothing',
      message: `there is no manifest.json in ${folder}; name the folder that has it with --sources`,
    });
  }
  return parseManifest(readFileSync(file, 'utf8'), file, (name) => isFile(join(folder, name)));
}

/** The bytes of a published text. Throws an `IngestError` when it is not there, no file, or larger than is read. */
export function readSource(path: string): Uint8Array {
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status?.isFile()) {
    throw new IngestError({
      rule: 'file.missing',
      file: path,
      expected: 'a text file',
      found: status ? 'something that is not a file' : 'nothing',
      message: 'the file is not there; put it in the folder or take its entry out of the manifest',
    });
  }
  if (status.size > MAX_BYTES) {
    throw new IngestError({
      rule: 'file.too_large',
      file: path,
      expected: `at most ${MAX_BYTES} bytes`,
      found: `${status.size} bytes`,
      message: `the file has ${status.size} bytes, more than the ${MAX_BYTES} that are read; split it into the documents it consists of`,
    });
  }
  try {
    return readFileSync(path);
  } catch (error) {
    throw new IngestError({
      rule: 'file.unreadable',
      file: path,
      expected: 'a file that can be read',
      found: error instanceof Error ? error.message : String(error),
      message: 'the file cannot be read; check its permissions',
    });
  }
}

/**
 * Version of what reads a document: a hash of its own source files, so that no number has to be raised by hand when a
 * rule changes.
 */
export function readerVersion(): string {
  const folder = dirname(fileURLToPath(import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .sort();
  return sha256(...files.flatMap((path) => [path, '\0', readFileSync(join(folder, path)), '\0']));
}

const RULES_FOLDER = fileURLToPath(new URL('check/rules', import.meta.url));

/** Every rule of `check/rules`, by name: each file exports one as `rule`. */
export async function loadRules(): Promise<Rule[]> {
  const names = readdirSync(RULES_FOLDER)
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => file.slice(0, -'.ts'.length));
  // A path relative to this file, so that whoever bundles it finds them.
  const modules = await Promise.all(
    names.map((name) => import(`./check/rules/${name}.ts`) as Promise<{ rule: Rule }>),
  );
  return modules.map(({ rule }) => rule);
}

/** The pipeline with every rule of the folder. */
export async function ingestWithRules(): Promise<
  (document: SourceDocument, reference: Reference) => Ingested
> {
  const rules = await loadRules();
  return (document, reference) => ingest(document, reference, rules);
}

/** The folder of the official lists, as the project has it. */
const REFERENCE_FOLDER = fileURLToPath(new URL('../../data/reference', import.meta.url));

/** The official lists: what reading a document needs, and what its figures are compared with. */
export interface OfficialLists {
  reference: Reference;
  standards: readonly Standard[];
  hash: string;
}

/** Reads the official lists. `hash` tells them from other ones. Throws an `IngestError` when one is not as it should be. */
export function readReference(folder = REFERENCE_FOLDER): OfficialLists {
  try {
    const [functions, economics, govEconomics] = ['functions', 'economics', 'gov-economics'].map(
      (name) => readFileSync(join(folder, `${name}.tsv`), 'utf8'),
    ) as [string, string, string];
    const standards = readFileSync(join(folder, 'subsidy-standards.tsv'), 'utf8');
    return {
      reference: buildReference({ functions, economics, govEconomics }),
      standards: parseStandards(standards),
      hash: sha256(functions, '\0', economics, '\0', govEconomics, '\0', standards),
    };
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    throw new IngestError({
      rule: 'reference.invalid',
      file: folder,
      expected: 'the official lists',
      found,
      message: `the official lists cannot be read (${found}); restore ${folder}`,
    });
  }
}
