import { messages } from '../i18n/index.ts';
import { readmeWords, type ArchivedKind } from '../i18n/readme.ts';
import type { Language, Release } from '../model/index.ts';
import { dayText, releaseText } from './exhibit-of.ts';

/** What an archive holds: a file, or a folder of files of one kind (its path ends with `/`). */
export interface Archived {
  path: string;
  kind: ArchivedKind;
}

export interface ReadmeParts {
  title: string;
  release: Pick<Release, 'id' | 'version'>;
  made: Date;
  /** Of the page that it was made on. */
  address: string;
  files: readonly Archived[];
}

/** A title is what somebody typed: it stays on its line. */
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();

function part({ title, release, made, address, files }: ReadmeParts, language: Language): string[] {
  const words = readmeWords[language];
  const product = messages[language].site.title;
  const numbered = words.steps.map((step, i) => `${i + 1}. ${step}`);
  return [
    words.title(oneLine(title)),
    words.made(product, ...releaseText(release), dayText(made)),
    `${words.address}: ${address}`,
    '',
    words.files,
    ...files.map(({ path, kind }) => `- ${path}: ${words.kinds[kind]}`),
    '',
    words.reading,
    ...words.rules.map((rule) => `- ${rule}`),
    '',
    words.verify,
    ...numbered,
  ];
}

/**
 * The README of an archive, in Chinese and in English: what each file is, of which data release, and how to verify a
 * figure. With the mark that lets every editor know its encoding.
 */
export function readmeOf(parts: ReadmeParts): string {
  const lines = [...part(parts, 'zh'), '', '----', '', ...part(parts, 'en'), ''];
  return `\ufeff${lines.join('\r\n')}`;
}
