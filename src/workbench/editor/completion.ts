import {
  pickedCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  type CompletionSource,
} from '@codemirror/autocomplete';
import type { EditorWords } from '../../i18n/workbench/editor.ts';
import { suggest } from './suggest.ts';
import type { Suggestion } from './suggestion.ts';
import type { Vocabulary } from './vocabulary.ts';

function completion({ label, insert, back, detail, info }: Suggestion): Completion {
  return {
    label,
    apply: (view, picked, from, to) => {
      view.dispatch({
        changes: { from, to, insert },
        selection: { anchor: from + insert.length - back },
        annotations: pickedCompletion.of(picked),
        userEvent: 'input.complete',
        scrollIntoView: true,
      });
    },
    ...(detail && { detail }),
    ...(info && { info }),
  };
}

/** What CodeMirror asks while the user types. `vocabulary` and `words` are asked anew each time: tables come and go. */
export function completionSource(
  vocabulary: () => Vocabulary,
  words: () => EditorWords,
): CompletionSource {
  return ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
    const found = suggest(state.doc.toString(), pos, vocabulary(), words(), explicit);
    if (found === null) return null;
    const typed = found.typed.toLowerCase();
    return {
      from: found.from,
      to: found.to,
      options: found.options.map(completion),
      // They are filtered and in order already.
      filter: false,
      getMatch: ({ label }) => {
        const at = typed === '' ? -1 : label.toLowerCase().indexOf(typed);
        return at === -1 ? [] : [at, at + typed.length];
      },
    };
  };
}
