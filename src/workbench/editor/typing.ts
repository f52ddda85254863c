import { Prec, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/**
 * Text that is typed over a selection is put in here, not by the browser: Chromium would keep the colour of what was
 * there in a style attribute, which the page's content security policy refuses with a complaint.
 */
export const typedOver: Extension = Prec.highest(
  EditorView.domEventHandlers({
    beforeinput: (event, view) => {
      const { data, inputType, isComposing } = event;
      const { main, ranges } = view.state.selection;
      if (inputType !== 'insertText' || data === null || isComposing || view.composing)
        return false;
      if (ranges.length > 1 || main.empty || view.state.readOnly) return false;
      const insert = () =>
        view.state.update(view.state.replaceSelection(data), {
          userEvent: 'input.type',
          scrollIntoView: true,
        });
      const handlers = view.state.facet(EditorView.inputHandler);
      if (!handlers.some((handle) => handle(view, main.from, main.to, data, insert))) {
        view.dispatch(insert());
      }
      event.preventDefault();
      return true;
    },
  }),
);
