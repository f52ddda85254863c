import { publisherLength } from '../../read/organisation.ts';
import { wordAt, type Lexeme } from './lexicon.ts';

/** What the words in front of a figure say. */
export interface Label {
  /** All words of the lexicon together. */
  says: Lexeme;
  /** The words that are not in the lexicon, without the publisher's name. */
  unknown: string;
  /** The label without the year and the publisher in front and without `预算数为` behind. */
  core: string;
  /** 合计, 共计: the label names a sum. */
  summed: boolean;
  /** 本单位, 本部门: the label names its publisher. */
  owned: boolean;
  /** The label begins with the year. */
  dated: boolean;
}

const OWN = /^(?:本部门|本单位|我部门|我单位|我局)/;

const LIST_MARK =
  /^(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、|[①-⑳]|第[一二三四五六七八九十],)/;
const LEADING =
  /^(?:主要为|主要是|主要用于|具体是|具体为|此外|包含|含|[、,，:：;；。.()]|其中|以及|包括|分别|还有|另有|另|并(?!购))+/;
const JOINING = /^[和及与](?!Ⓨ|上|去|年初|全年|预算|调整)/;
/** All of what is taken off in front of a label begins with one of these, and most labels do not. */
const MAY_LEAD = /^[(一二三四五六七八九十①-⑳第主具此包含、,，:：;；。.)其以分还另并和及与]/;
/** `…公务用车运行费（以下简称“三公”经费）决算总额`: the name in the bracket is that of all before it. */
const CALLED = /^.*\((?:以下简称|简称|即)?(三公(?:经费)?)\)/;
/** `收入总计5万元（含年初结转和结余）、支出总计` */
const BRACKET_BEFORE = /^\([^()]{2,40}\)、/;
const LONGEST_LABEL = 80;

interface Piece {
  text: string;
  lexeme: Lexeme | null;
}

/** Reads `text`, the words of a skeleton that stand in front of a figure. */
export function readLabel(text: string, publisher: string): Label {
  const clean = cleanLabel(text);
  const label = clean.includes('(') ? clean.replace(CALLED, '$1') : clean;
  const label1 = parse(label, publisher);
  if (label1.unknown === '' || !label.includes('(')) return label1;
  const label2 = parse(label.replace(/\([^()]{1,40}\)/g, ''), publisher);
  return label2.unknown.length < label1.unknown.length ? label2 : label1;
}

export function cleanLabel(text: string): string {
  let label = text.slice(-LONGEST_LABEL);
  if (MAY_LEAD.test(label)) label = withoutLeading(label);
  return label.endsWith(':') || label.endsWith('：') ? label.slice(0, -1) : label;
}

function withoutLeading(text: string): string {
  let label = text.replace(BRACKET_BEFORE, '');
  for (;;) {
    const next = label.replace(LIST_MARK, '').replace(LEADING, '');
    if (next === label) break;
    label = next;
  }
  return label.replace(JOINING, '');
}

function parse(label: string, publisher: string): Label {
  const pieces = piecesOf(label, publisher);
  const says: Lexeme = {};
  // 支出收入 is neither side.
  let unknown = label.includes('支出收入') ? '支出收入' : '';
  for (const { text, lexeme } of pieces) {
    if (lexeme === null) unknown += text;
    else add(says, lexeme);
  }
  return {
    says,
    unknown,
    core: coreOf(pieces),
    summed: /[合共总]计/.test(label),
    owned: OWN.test(label),
    dated: label.startsWith('Ⓨ'),
  };
}

function piecesOf(label: string, publisher: string): Piece[] {
  const pieces: Piece[] = [];
  let index = 0;
  let open = true;
  while (index < label.length) {
    const own = open ? publisherLength(label.slice(index), publisher) : 0;
    if (own > 0) {
      index += own;
      open = false;
      continue;
    }
    const word = wordAt(label, index);
    const last = pieces.at(-1);
    if (word) {
      pieces.push({ text: label.slice(index, index + word.length), lexeme: word.lexeme });
      index += word.length;
      open &&= label[index - 1] === 'Ⓨ';
    } else {
      if (last?.lexeme === null) last.text += label[index] ?? '';
      else pieces.push({ text: label[index] ?? '', lexeme: null });
      index += 1;
      open = false;
    }
  }
  return pieces;
}

/** Adds what a word says; a later word of a label is nearer to the figure and goes before an earlier one. */
function add(says: Lexeme, lexeme: Lexeme): void {
  const { phase, concept } = says;
  Object.assign(says, lexeme);
  if (lexeme.phase === 'budget' && phase !== undefined) says.phase = phase;
  if (lexeme.concept !== undefined && concept?.startsWith(lexeme.concept)) says.concept = concept;
}

const TRAILING = /^(?:为|是|均|共|共计|合计|总共|达到?|数|安排|了|各|有|总额|Ⓨ|的)$/;
const IN_FRONT = /^(?:全年|的|为|有|安排|共|计划|了|Ⓨ|涉及|我部门|本部门|本单位|我单位|我局|中)$/;

function isPhase({ lexeme }: Piece): boolean {
  return lexeme?.phase !== undefined && !lexeme.total;
}

function isFront(piece: Piece | undefined): boolean {
  if (!piece) return false;
  return IN_FRONT.test(piece.text) || piece.lexeme?.current === true || isPhase(piece);
}

function isBehind(piece: Piece | undefined): boolean {
  return piece !== undefined && (TRAILING.test(piece.text) || isPhase(piece));
}

function coreOf(pieces: readonly Piece[]): string {
  let from = 0;
  let to = pieces.length;
  while (from < to && isFront(pieces[from])) from += 1;
  while (to > from && isBehind(pieces[to - 1])) to -= 1;
  return pieces
    .slice(from, to)
    .map((piece) => piece.text)
    .join('');
}
