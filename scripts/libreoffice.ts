import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { aptInstall, isRootOnDebian, runs, type Found } from './chromium.ts';

const NAMES = ['soffice', 'libreoffice'];

/** Where installers put it without putting it on the path. */
const PLACES = [
  '/usr/lib/libreoffice/program/soffice',
  '/opt/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  ...['ProgramFiles', 'ProgramFiles(x86)'].flatMap((variable) => {
    const folder = process.env[variable];
    return folder ? [join(folder, 'LibreOffice', 'program', 'soffice.exe')] : [];
  }),
];

/** Debian's packages: presentations, sheets, a Chinese font, and what reads PDF files. */
const PACKAGES = [
  'libreoffice-impress-nogui',
  'libreoffice-calc-nogui',
  'fonts-noto-cjk',
  'poppler-utils',
];
/** Debian has a package each for presentations and sheets; without one, its files are not opened. */
const PARTS = ['libsdlo.so', 'libsclo.so'].map((name) => `/usr/lib/libreoffice/program/${name}`);

function onPath(names: readonly string[]): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(runs) ?? null;
}

const installed = (): string | null => onPath(NAMES) ?? PLACES.find(runs) ?? null;

/** On Debian, whether all that is needed is there; elsewhere LibreOffice is one piece. */
function isWhole(path: string): boolean {
  const debian = path.startsWith('/usr/') && existsSync('/etc/debian_version');
  return (!debian || PARTS.every((part) => existsSync(part))) && onPath(['pdftotext']) !== null;
}

/**
 * Finds a LibreOffice that opens presentations and sheets, with poppler's tools, or gets them: `LIBREOFFICE_PATH`, an
 * installed one, Debian's packages (as root on Debian).
 * @throws Error that says what to do when none of them works.
 */
export function findLibreOffice(): Found {
  const told = process.env['LIBREOFFICE_PATH'];
  if (told) {
    if (!runs(told)) throw new Error(`LIBREOFFICE_PATH names ${told}, which cannot be run.`);
    return { path: told, how: 'LIBREOFFICE_PATH' };
  }
  const path = installed();
  if (path !== null && isWhole(path)) return { path, how: 'installed' };
  let cause: unknown;
  if (isRootOnDebian()) {
    try {
      aptInstall(PACKAGES);
    } catch (thrown) {
      cause = thrown;
    }
    const now = installed();
    if (now !== null && isWhole(now)) {
      return { path: now, how: "Debian's packages, installed now" };
    }
  }
  throw new Error(
    'No LibreOffice with Impress and Calc, or no pdftotext, and none could be installed. Install them ' +
      `(on Debian: ${PACKAGES.join(' ')}), or set LIBREOFFICE_PATH.`,
    { cause },
  );
}

/** How LibreOffice calls formats; texts in UTF-8, with commas. */
const FILTERS = { pdf: 'pdf', csv: 'csv:Text - txt - csv (StarCalc):44,34,76,1' } as const;

/**
 * Turns files into another format with LibreOffice, all in one run; the new ones lie in `folder`, which also holds its
 * profile.
 * @returns the paths of the new files, in the order of the old ones.
 * @throws Error for a file that was not turned.
 */
export function convert(
  office: string,
  files: readonly string[],
  format: keyof typeof FILTERS,
  folder: string,
): string[] {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const options = [`-env:UserInstallation=${profile}`, '--headless', '--norestore'];
  execFileSync(
    office,
    [...options, '--convert-to', FILTERS[format], '--outdir', folder, ...files],
    {
      stdio: 'pipe',
      timeout: 120_000,
    },
  );
  return files.map((file) => {
    const made = join(folder, basename(file).replace(/\.[^.]+$/, `.${format}`));
    if (!existsSync(made)) throw new Error(`LibreOffice did not turn ${file} into ${format}.`);
    return made;
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { path, how } = findLibreOffice();
  console.log(`LibreOffice: ${path} (${how})`);
}
