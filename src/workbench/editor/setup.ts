import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, Prec, type Extension } from '@codemirror/state';
import {
  drawSelection,
  dropCursor,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  rectangularSelection,
  type Command,
} from '@codemirror/view';
import type { EditorWords } from '../../i18n/workbench/editor.ts';
import { completionSource } from './completion.ts';
import { duckdb } from './dialect.ts';
import { limited } from './limit.ts';
import { problems } from './problem.ts';
import { statementAt } from './statements.ts';
import { theme } from './theme.ts';
import { typedOver } from './typing.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A part of the text that is to be run. */
export interface Piece {
  text: string;
  /** Its offset in the whole text. */
  from: number;
}

/** What the editor asks and tells; asked and told anew each time. */
export interface Hooks {
  vocabulary: () => Vocabulary;
  words: () => EditorWords;
  changed: (text: string) => void;
  run: (piece: Piece) => void;
  runAll: (text: string) => void;
  format: () => void;
  /** A text of `length` characters was not put in. */
  refused: (length: number) => void;
}

/** Holds what is said in the language of the page. */
export const spoken = new Compartment();

/** The editor's name, how it is used, and the words of its panels. */
export function inLanguage(label: string, words: EditorWords): Extension {
  const isMac = /Mac|iP(?:hone|ad)/.test(navigator.platform);
  return [
    EditorState.phrases.of(words.phrases),
    EditorView.contentAttributes.of({
      // It takes the focus without this as well, but not every tool knows.
      tabindex: '0',
      'aria-label': label,
      'aria-description': isMac ? words.keysOnMac : words.keys,
    }),
  ];
}

/** The selection, if there is one, else the statement at the cursor; null where there is nothing to run. */
export function pieceToRun(state: EditorState): Piece | null {
  const { from, to, head, empty } = state.selection.main;
  return empty ? statementAt(state.doc.toString(), head) : { text: state.sliceDoc(from, to), from };
}

function keys(hooks: Hooks): Extension {
  const run: Command = ({ state }) => {
    const piece = pieceToRun(state);
    if (piece !== null) hooks.run(piece);
    return true;
  };
  const runAll: Command = ({ state }) => {
    hooks.runAll(state.doc.toString());
    return true;
  };
  const format: Command = () => {
    hooks.format();
    return true;
  };
  return [
    Prec.highest(
      keymap.of([
        { key: 'Mod-Enter', run, preventDefault: true },
        { key: 'Mod-Shift-Enter', run: runAll, preventDefault: true },
        { key: 'Alt-x', run: runAll, preventDefault: true },
        { key: 'Shift-Alt-f', run: format, preventDefault: true },
      ]),
    ),
    keymap.of([
      { key: 'Tab', run: acceptCompletion },
      ...closeBracketsKeymap,
      ...defaultKeymap,
      ...searchKeymap,
      ...historyKeymap,
      // Escape, then Tab, leaves the editor all the same.
      indentWithTab,
    ]),
  ];
}

/** Everything that the editor is made of, but what `spoken` holds. */
export function setup(hooks: Hooks): Extension {
  return [
    keys(hooks),
    lineNumbers(),
    highlightActiveLineGutter(),
    highlightSpecialChars(),
    history(),
    drawSelection(),
    dropCursor(),
    EditorState.allowMultipleSelections.of(true),
    rectangularSelection(),
    EditorView.lineWrapping,
    duckdb.extension,
    bracketMatching(),
    closeBrackets(),
    highlightActiveLine(),
    highlightSelectionMatches(),
    search({ top: true }),
    autocompletion({
      // Its icons are signs that not every font has.
      icons: false,
      override: [completionSource(hooks.vocabulary, hooks.words)],
    }),
    problems,
    theme,
    typedOver,
    limited(hooks.refused),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) hooks.changed(update.state.doc.toString());
    }),
  ];
}
