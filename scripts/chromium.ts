import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';

export interface Found {
  path: string;
  /** Where it was found, or how it was got: one line for whoever runs the tests. */
  how: string;
}

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
  'msedge',
];

/** Where installers put it without putting it on the path. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  ...['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((variable) => {
    const folder = process.env[variable];
    return folder ? [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')] : [];
  }),
];

/** Without a Chinese font the pictures and the widths of the page would be those of empty boxes. */
const DEBIAN_FONT = { package: 'fonts-noto-cjk', folder: '/usr/share/fonts/opentype/noto' };

/** No sandbox because a root user has none; the rest keeps the browser from calling home. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Whether there is a program at `path`. */
export function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installed(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...PLACES].find(runs) ?? null;
}

/** Whether Debian's packages can be installed. */
export const isRootOnDebian = (): boolean =>
  process.getuid?.() === 0 && existsSync('/etc/debian_version') && runs('/usr/bin/apt-get');

/** Installs Debian's packages. @throws where that fails. */
export function aptInstall(packages: readonly string[]): void {
  const options = {
    stdio: 'pipe',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  } as const;
  execFileSync('apt-get', ['update', '-qq'], options);
  execFileSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
    options,
  );
}

function fromPlaywright(): Found {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core')), 'cli.js');
  execFileSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'pipe' });
  return { path: chromium.executablePath(), how: "Playwright's own download" };
}

function fromDebian(): Found | null {
  if (!isRootOnDebian()) return null;
  try {
    aptInstall(['chromium', DEBIAN_FONT.package]);
  } catch {
    // No mirror within reach: the next way may have one.
    return null;
  }
  const path = installed();
  return path === null ? null : { path, how: "Debian's package, installed now" };
}

/**
 * Finds a Chromium or gets one: `CHROMIUM_PATH`, an installed Chrome or Chromium, Debian's package (as root on
 * Debian), else the one that Playwright downloads.
 * @throws Error that says what to do when none of them works.
 */
export function findChromium(): Found {
  const told = process.env['CHROMIUM_PATH'];
  if (told) {
    if (!runs(told)) throw new Error(`CHROMIUM_PATH names ${told}, which cannot be run.`);
    return { path: told, how: 'CHROMIUM_PATH' };
  }
  const path = installed();
  if (path !== null) {
    if (isRootOnDebian() && !existsSync(DEBIAN_FONT.folder)) {
      try {
        aptInstall([DEBIAN_FONT.package]);
      } catch {
        return { path, how: `installed, without ${DEBIAN_FONT.package}` };
      }
    }
    return { path, how: 'installed' };
  }
  const own = chromium.executablePath();
  if (runs(own)) return { path: own, how: "Playwright's own download, from before" };
  try {
    return fromDebian() ?? fromPlaywright();
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw new Error(
      `No Chromium, and none could be installed. Install one, or set CHROMIUM_PATH. (${reason})`,
      { cause: thrown },
    );
  }
}

/** Starts the browser at `path`, headless. */
export function launchChromium(path: string): Promise<Browser> {
  return chromium.launch({ executablePath: path, args: FLAGS, headless: true });
}

/** The same with a profile in `folder`, as people have one: what is cached there lies on the disk, not in memory. */
export function launchProfile(path: string, folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    ...{ executablePath: path, args: FLAGS, headless: true },
    viewport: { width: 1280, height: 900 },
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { path, how } = findChromium();
  console.log(`Chromium: ${path} (${how})`);
}
