import type { ClassificationEntry, Reference } from '../../model/reference.ts';
import {
  CLASS_SYNONYMS,
  ECONOMIC_SYNONYMS,
  FUNCTION_SYNONYMS,
  GENERIC_ITEMS,
} from './classify-names.ts';
import { looseKey, mostSimilar, nameKey } from './name-match.ts';

/** Finds entries of the official lists by code and by name. Every miss is null, never a guess. */
export interface Classifier {
  functionByCode(code: string): ClassificationEntry | null;
  /** 部门预算支出经济分类. */
  economicByCode(code: string): ClassificationEntry | null;
  /** The code (3 digits) of a 类 of the functional classification, from its current or an older name. */
  functionClassByName(label: string): string | null;
  /**
   * The code of the deepest name given: 7 digits when `item` is given, else 5, else 3.
   *
   * A name that is given must be found: a 款 that is not known, or that stands under another 类,
   * gives null. A 类 that is not known is passed over only when 款 and 项 are both given. Names
   * compare exactly first; under a known parent a near name is accepted too (see `name-match`).
   */
  functionByPath(group: string | null, section: string | null, item: string | null): string | null;
  /** Whether an 项 of the functional classification has the name, with or without 支出 behind it. */
  isFunctionName(label: string): boolean;
  /**
   * The code of a 类 or 款 of the 部门预算支出经济分类; null when the name stands under several
   * 类 and `classHint` (the code or the name of a 类) does not tell which.
   */
  economicByName(label: string, classHint?: string | null): string | null;
}

/** The entries of one level or one parent, found by name. */
class NameIndex {
  private exact: Map<string, ClassificationEntry[]> | null = null;
  private loose: Map<string, ClassificationEntry[]> | null = null;
  private readonly entries: readonly ClassificationEntry[];
  private readonly synonyms: Readonly<Record<string, readonly string[]>>;

  constructor(
    entries: readonly ClassificationEntry[],
    synonyms: Readonly<Record<string, readonly string[]>>,
  ) {
    this.entries = entries;
    this.synonyms = synonyms;
  }

  /** All entries of that name: by the exact name, else by another known or a looser form of it. */
  find(label: string): readonly ClassificationEntry[] {
    this.exact ??= this.index((entry) => [nameKey(entry.name)]);
    const exact = this.exact.get(nameKey(label));
    if (exact !== undefined) return exact;
    this.loose ??= this.index((entry) =>
      [entry.name, ...(this.synonyms[entry.code] ?? [])].map(looseKey),
    );
    return this.loose.get(looseKey(label)) ?? [];
  }

  /** The one entry of that name, or failing that of a near name. */
  findNear(label: string): ClassificationEntry | null {
    const found = this.find(label);
    if (found.length > 0) return only(found);
    return mostSimilar(label, this.entries, (entry) => entry.name);
  }

  private index(
    keysOf: (entry: ClassificationEntry) => readonly string[],
  ): Map<string, ClassificationEntry[]> {
    const map = new Map<string, ClassificationEntry[]>();
    for (const entry of this.entries) {
      for (const key of new Set(keysOf(entry))) {
        const known = map.get(key);
        if (known === undefined) map.set(key, [entry]);
        else known.push(entry);
      }
    }
    return map;
  }
}

function only<T>(items: readonly T[]): T | null {
  return items.length === 1 ? (items[0] ?? null) : null;
}

function byCode(entries: readonly ClassificationEntry[]): Map<string, ClassificationEntry> {
  return new Map(entries.map((entry) => [entry.code, entry]));
}

function lazy<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

class ReferenceClassifier implements Classifier {
  private readonly functions: () => Map<string, ClassificationEntry>;
  private readonly economics: () => Map<string, ClassificationEntry>;
  private readonly classNames: () => Map<string, string>;
  private readonly economicNames: () => NameIndex;
  private readonly groups = new Map<string, NameIndex>();
  private readonly paths = new Map<string, string | null>();
  private readonly reference: Reference;

  constructor(reference: Reference) {
    this.reference = reference;
    this.functions = lazy(() => byCode(reference.functions));
    this.economics = lazy(() => byCode(reference.economics));
    this.classNames = lazy(() => this.indexClasses());
    this.economicNames = lazy(() => new NameIndex(reference.economics, ECONOMIC_SYNONYMS));
  }

  functionByCode(code: string): ClassificationEntry | null {
    return this.functions().get(code) ?? null;
  }

  economicByCode(code: string): ClassificationEntry | null {
    return this.economics().get(code) ?? null;
  }

  functionClassByName(label: string): string | null {
    return this.classNames().get(nameKey(label)) ?? null;
  }

  functionByPath(group: string | null, section: string | null, item: string | null): string | null {
    const key = `${group ?? ''}\n${section ?? ''}\n${item ?? ''}`;
    let code = this.paths.get(key);
    if (code === undefined) {
      code = this.resolvePath(group || null, section || null, item || null);
      this.paths.set(key, code);
    }
    return code;
  }

  isFunctionName(label: string): boolean {
    const items = this.namesAt(3, null);
    return [label, label.replace(/支出$/, '')].some((name) => items.find(name).length > 0);
  }

  economicByName(label: string, classHint?: string | null): string | null {
    if (classHint) {
      const parent = this.economicClass(classHint);
      if (parent === null) return null;
      if (nameKey(label) === nameKey(parent.name)) {
        const child = this.namesUnder('economics', parent.code).find(label);
        // 其他支出 is both the 类 and one of its 款: under its own 类 it cannot be told apart.
        return child.length > 0 ? null : parent.code;
      }
      return this.namesUnder('economics', parent.code).findNear(label)?.code ?? null;
    }
    return only(this.economicNames().find(label))?.code ?? null;
  }

  private economicClass(hint: string): ClassificationEntry | null {
    const entry = this.economicByCode(hint);
    if (entry !== null) return entry.level === 1 ? entry : null;
    const classes = this.economicNames().find(hint);
    return only(classes.filter((found) => found.level === 1));
  }

  private resolvePath(
    group: string | null,
    section: string | null,
    item: string | null,
  ): string | null {
    const groupCode = group === null ? null : this.functionClassByName(group);
    if (group !== null && groupCode === null && (section === null || item === null)) return null;
    if (section === null && item === null) return groupCode;
    if (section === null) {
      if (item === null || this.isGeneric(item)) return null;
      return only(this.namesAt(3, groupCode).find(item))?.code ?? null;
    }

    const sections =
      groupCode === null
        ? this.namesAt(2, null).find(section)
        : this.sectionsOf(groupCode, section);
    if (item === null) return only(sections)?.code ?? null;
    const known = sections.flatMap((found) => this.namesUnder('functions', found.code).find(item));
    if (known.length > 0) return only(known)?.code ?? null;
    const parent = only(sections);
    return parent === null
      ? null
      : (this.namesUnder('functions', parent.code).findNear(item)?.code ?? null);
  }

  private sectionsOf(groupCode: string, section: string): readonly ClassificationEntry[] {
    const found = this.namesUnder('functions', groupCode).findNear(section);
    return found === null ? [] : [found];
  }

  private isGeneric(item: string): boolean {
    return GENERIC_ITEMS.includes(nameKey(item));
  }

  private namesUnder(list: 'functions' | 'economics', parent: string): NameIndex {
    const synonyms = list === 'functions' ? FUNCTION_SYNONYMS : ECONOMIC_SYNONYMS;
    return this.cached(`${list} ${parent}`, () => {
      const entries = this.reference[list].filter((entry) => entry.parent === parent);
      return new NameIndex(entries, synonyms);
    });
  }

  /** All entries of one level of the functional classification, within one 类 or all. */
  private namesAt(level: 2 | 3, group: string | null): NameIndex {
    return this.cached(`level ${level} ${group ?? ''}`, () => {
      const entries = this.reference.functions.filter(
        (entry) => entry.level === level && (group === null || entry.code.startsWith(group)),
      );
      return new NameIndex(entries, FUNCTION_SYNONYMS);
    });
  }

  private cached(key: string, make: () => NameIndex): NameIndex {
    let index = this.groups.get(key);
    if (index === undefined) {
      index = make();
      this.groups.set(key, index);
    }
    return index;
  }

  private indexClasses(): Map<string, string> {
    const map = new Map<string, string>();
    for (const entry of this.reference.functions) {
      if (entry.level !== 1) continue;
      for (const name of [entry.name, ...(CLASS_SYNONYMS[entry.code] ?? [])]) {
        const key = nameKey(name);
        map.set(key, entry.code);
        const short = key.replace(/支出$/, '');
        // A bare 其他 heads many columns and rows that are no 类.
        if (short !== '其他') {
          map.set(short, entry.code);
          map.set(short.replace(/等$/, ''), entry.code);
        }
      }
    }
    return map;
  }
}

/** Makes the lookups of a reference. The maps are built when first needed, so making it is free. */
export function makeClassifier(reference: Reference): Classifier {
  return new ReferenceClassifier(reference);
}
