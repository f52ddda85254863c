import { lintGutter, lintKeymap, setDiagnosticsEffect, setDiagnostics } from '@codemirror/lint';
import { EditorState, StateField, type Extension, type Transaction } from '@codemirror/state';
import { Decoration, EditorView, keymap, WidgetType, type DecorationSet } from '@codemirror/view';

/** What is wrong in the text, and where: offsets of the whole text. */
export interface Problem {
  from: number;
  to: number;
  message: string;
}

/** The message below the line that it is about. */
class Message extends WidgetType {
  readonly message: string;

  constructor(message: string) {
    super();
    this.message = message;
  }

  override eq(other: Message): boolean {
    return other.message === this.message;
  }

  toDOM(): HTMLElement {
    // CodeMirror measures the outer box, which must not have a margin.
    const box = document.createElement('div');
    box.className = 'cm-problem';
    const said = box.appendChild(document.createElement('div'));
    said.textContent = this.message;
    return box;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

interface Marked {
  problem: Problem | null;
  below: DecorationSet;
}

const none: Marked = { problem: null, below: Decoration.none };

/** Whether something changes in the place of the problem, or at its edges. */
function touches({ changes }: Transaction, { from, to }: Problem): boolean {
  let hit = false;
  changes.iterChangedRanges((a, b) => {
    if (a <= to && b >= from) hit = true;
  });
  return hit;
}

function mark(state: EditorState, problem: Problem): Marked {
  const widget = Decoration.widget({ widget: new Message(problem.message), block: true, side: 1 });
  return { problem, below: Decoration.set(widget.range(state.doc.lineAt(problem.to).to)) };
}

const marked = StateField.define<Marked>({
  create: () => none,
  update(value, transaction) {
    const { problem } = value;
    const moved = problem &&
      transaction.docChanged && {
        ...problem,
        from: transaction.changes.mapPos(problem.from),
        to: transaction.changes.mapPos(problem.to),
      };
    const next = moved ? mark(transaction.state, moved) : value;
    for (const effect of transaction.effects) {
      if (!effect.is(setDiagnosticsEffect)) continue;
      const first = effect.value[0];
      return first ? mark(transaction.state, first) : none;
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field, ({ below }) => below),
});

/** What is marked goes away when the text changes there: it may be right now. */
const forgotten = EditorState.transactionExtender.of((transaction) => {
  const problem = transaction.startState.field(marked).problem;
  return transaction.docChanged && problem && touches(transaction, problem)
    ? { effects: setDiagnosticsEffect.of([]) }
    : null;
});

/** Marks in the text, the margin and below the line, and F8 that leads to them. */
export const problems: Extension = [marked, forgotten, lintGutter(), keymap.of(lintKeymap)];

/** Shows `problem` in place of the last one, and has it read out; null shows none. */
export function showProblem(view: EditorView, problem: Problem | null): void {
  if (problem === null) {
    if (view.state.field(marked).problem) view.dispatch(setDiagnostics(view.state, []));
    return;
  }
  const { length } = view.state.doc;
  const from = Math.max(0, Math.min(problem.from, length));
  const to = Math.max(from, Math.min(problem.to, length));
  const { message } = problem;
  const announced = EditorView.announce.of(`${message} (${view.state.doc.lineAt(from).number})`);
  const shown = setDiagnostics(view.state, [{ from, to, severity: 'error', message }]);
  view.dispatch(shown, { effects: announced });
}
