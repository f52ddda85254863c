import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/**
 * The colours are the page's and the component's custom properties, which inherit into the shadow root, so that they
 * follow the page's theme. CodeMirror draws its error marks with data: images, which the page's content security policy
 * refuses: here they are drawn without.
 */
const surface = EditorView.theme({
  '&': {
    color: 'var(--ink)',
    backgroundColor: 'var(--paper)',
    height: '100%',
    fontSize: '0.875rem',
  },
  // Its frame shows the focus, so that the margin does not cover it.
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--editor-font)', lineHeight: '1.6', overflow: 'auto' },
  '.cm-content': { padding: '0.5rem 0', caretColor: 'var(--ink)' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '.cm-gutters': {
    backgroundColor: 'var(--wash)',
    color: 'var(--muted)',
    border: 'none',
    borderRight: '1px solid var(--rule)',
  },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '1.75rem', padding: '0 0.4rem 0 0' },
  '.cm-activeLine': { backgroundColor: 'var(--editor-line)' },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', color: 'var(--ink)' },
  '.cm-selectionLayer .cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground':
    { backgroundColor: 'var(--editor-selection)' },
  '.cm-selectionMatch, .cm-searchMatch': { backgroundColor: 'var(--editor-match)' },
  '.cm-searchMatch-selected': { backgroundColor: 'var(--mark)', color: 'var(--mark-ink)' },
  '&.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--editor-match)',
    outline: '1px solid var(--muted)',
  },
  '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'transparent', color: 'var(--accent)' },
  '.cm-placeholder': { color: 'var(--muted)' },
  '.cm-specialChar': { color: 'var(--accent)' },
});

const panels = EditorView.theme({
  '.cm-panels': { backgroundColor: 'var(--wash)', color: 'var(--ink)' },
  '.cm-panels.cm-panels-top': { borderBottom: '1px solid var(--rule)' },
  '.cm-panels.cm-panels-bottom': { borderTop: '1px solid var(--rule)' },
  '.cm-panel.cm-search': {
    padding: '0.4rem 2.5rem 0.4rem 0.5rem',
    font: '0.875rem/1.5 var(--editor-words)',
  },
  '.cm-panel.cm-search label': { fontSize: '0.875rem', marginInlineEnd: '0.6rem' },
  '.cm-panel.cm-search [name=close]': {
    minWidth: '24px',
    minHeight: '24px',
    fontSize: '1.1rem',
    color: 'var(--ink)',
  },
  '.cm-textfield': {
    minHeight: '24px',
    border: '1px solid var(--muted)',
    borderRadius: '3px',
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    fontSize: '0.875rem',
  },
  '.cm-button': {
    minHeight: '24px',
    border: '1px solid var(--rule)',
    borderRadius: '3px',
    background: 'none',
    color: 'var(--accent)',
    fontSize: '0.875rem',
    '&:active': { background: 'var(--rule)' },
  },
  '.cm-tooltip': {
    border: '1px solid var(--rule)',
    borderRadius: '4px',
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    boxShadow: '0 2px 8px #0003',
    zIndex: '10',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    maxWidth: 'min(95vw, 44rem)',
    maxHeight: '16em',
    fontFamily: 'var(--editor-font)',
    fontSize: '0.875rem',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    minHeight: '24px',
    padding: '2px 0.5rem',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--editor-selection)',
    color: 'var(--ink)',
  },
  '.cm-completionMatchedText': {
    textDecoration: 'none',
    color: 'var(--accent)',
    fontWeight: '600',
  },
  'li[aria-selected] .cm-completionMatchedText': { color: 'inherit', textDecoration: 'underline' },
  '.cm-completionDetail': {
    fontStyle: 'normal',
    fontFamily: 'var(--editor-words)',
    color: 'var(--muted)',
  },
  'li[aria-selected] .cm-completionDetail': { color: 'inherit' },
  '.cm-tooltip.cm-completionInfo': {
    padding: '0.4rem 0.6rem',
    font: '0.8125rem/1.5 var(--editor-words)',
  },
});

const problems = EditorView.theme({
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--accent)',
    textUnderlineOffset: '3px',
    textDecorationSkipInk: 'none',
  },
  '.cm-lintRange-active': { backgroundColor: 'var(--editor-match)' },
  '.cm-lintPoint-error:after': { borderBottomColor: 'var(--accent)' },
  '.cm-gutter-lint': { width: '1.1rem' },
  '.cm-lint-marker-error': {
    content: 'none',
    width: '0.6rem',
    height: '0.6rem',
    margin: '0.4rem auto 0',
    borderRadius: '50%',
    backgroundColor: 'var(--accent)',
  },
  '.cm-diagnostic': {
    whiteSpace: 'pre-wrap',
    maxWidth: 'min(90vw, 40rem)',
    font: '0.875rem/1.5 var(--editor-words)',
  },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--accent)' },
  '.cm-problem': { padding: '0 0.4rem 0.3rem' },
  '.cm-problem > div': {
    padding: '0.2rem 0.6rem',
    borderLeft: '3px solid var(--accent)',
    backgroundColor: 'var(--wash)',
    font: '0.8125rem/1.5 var(--editor-words)',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
});

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--sql-keyword)', fontWeight: '600' },
  { tag: [tags.typeName, tags.standard(tags.name)], color: 'var(--sql-type)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--sql-string)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--sql-number)' },
  { tag: tags.comment, color: 'var(--muted)', fontStyle: 'italic' },
]);

/** How the editor looks. */
export const theme: Extension = [surface, panels, problems, syntaxHighlighting(colours)];
