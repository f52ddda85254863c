import { EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/**
 * How many characters the editor holds. Statements are written by people; a text of some megabytes is data, which
 * would make every key slow, and belongs into a file.
 */
export const MOST_CHARACTERS = 200_000;

/** Refuses what would make the text longer than that, before CodeMirror takes it apart; dropped files are left to the page. */
export function limited(refuse: (length: number) => void): Extension {
  const isTooLong = (added: string, view: EditorView): boolean => {
    if (view.state.doc.length + added.length <= MOST_CHARACTERS) return false;
    const { from, to } = view.state.selection.main;
    const length = view.state.doc.length - (to - from) + added.length;
    if (length <= MOST_CHARACTERS) return false;
    refuse(length);
    return true;
  };
  return [
    EditorView.domEventHandlers({
      paste: (event, view) => {
        if (!isTooLong(event.clipboardData?.getData('text/plain') ?? '', view)) return false;
        event.preventDefault();
        return true;
      },
      drop: (event, view) => {
        const data = event.dataTransfer;
        if (data === null) return false;
        if (data.files.length === 0 && !isTooLong(data.getData('text/plain'), view)) return false;
        event.preventDefault();
        return true;
      },
    }),
    EditorState.changeFilter.of(
      ({ newDoc, startState }) =>
        newDoc.length <= MOST_CHARACTERS || newDoc.length <= startState.doc.length,
    ),
  ];
}
