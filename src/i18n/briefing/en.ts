import type { BriefingWords } from './index.ts';

const items = (n: number): string => (n === 1 ? '1 item' : `${n} items`);
const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** The English words of the briefing. */
export const en: BriefingWords = {
  heading: 'Briefing',
  untitled: 'Briefing on medical insurance finances',
  intro:
    'Pick charts and findings from any view, put them in order, edit titles and takeaways, then export, print or share. A briefing is kept in this browser only; nothing is uploaded.',
  count: items,
  empty: {
    heading: 'Nothing has been picked yet',
    advice:
      'In any view, press “Add to briefing” above a chart: it comes with its notes and sources. Every finding of the checks can be added as well.',
    see: 'Have a look at: ',
    open: 'A briefing that was saved as a file can be opened, too.',
  },
  head: {
    label: 'Settings of the briefing',
    title: 'Title of the briefing',
    language: 'Language of the briefing',
    languages: { zh: '中文', en: 'English' },
    paper: 'Paper',
    papers: { portrait: 'A4 portrait', landscape: 'A4 landscape' },
    save: 'Save as a file',
    open: 'Open a file',
    link: 'Copy link',
    print: 'Print or save as PDF',
    clear: 'Clear',
    undo: { remove: 'Undo remove', clear: 'Undo clear', replace: 'Bring back my former briefing' },
  },
  item: {
    label: (n, all, title) => `Item ${n} of ${all}: ${title}`,
    title: 'Title',
    takeaway: 'Takeaway',
    drafted: 'drafted from the data',
    ownTitle: 'the chart’s own title',
    edited: 'edited by hand',
    toDraft: 'Back to the draft',
    toTitle: 'Back to the own title',
    noDraft: 'The data gave nothing to draft. Write a sentence if you like.',
    figures: 'Figures that the draft stands on (each opens its source)',
    up: 'Up',
    down: 'Down',
    remove: 'Remove',
    drag: 'Drag to reorder',
    open: 'Open in its view',
    data: 'Figures of the chart',
    keys: 'Alt+↑ or Alt+↓ in an item moves it, and so does dragging it by ⠿',
    kinds: { figure: 'Chart', finding: 'Finding' },
  },
  picture: {
    waiting: 'Drawn when it comes into sight',
    drawing: 'Drawing…',
    failed: 'This item could not be drawn',
    retry: 'Try again',
    gone: 'This item is no longer there',
    goneAdvice:
      'The present data or pages do not have it. Exports and prints leave it out; remove it, or open the briefing with other data.',
    unanswered: 'This query was not drawn',
    alt: (title) => `${title} (picture; its numbers stand below under “Figures of the chart”)`,
  },
  doubts: {
    foreign: (n) =>
      n === 1
        ? 'One number is not among the figures of this chart. Please check: '
        : `${n} numbers are not among the figures of this chart. Please check: `,
    compares: (word) =>
      `It says “${word}”, but the notes say that bases or levels differ, so that figures cannot be set against each other directly. Name the bases, or put it otherwise.`,
  },
  marks: {
    title: 'title',
    takeaway: 'takeaway',
    byHand: (what) => `Edited by hand: ${list(what)}.`,
    foreign: (numbers) =>
      `Numbers written by hand that are not among the figures of this chart: ${numbers.join('; ')}.`,
    compares: (word) =>
      `The words written by hand say “${word}”, but bases or levels differ: the figures cannot be set against each other directly.`,
    changed: (from) =>
      from === null
        ? 'The figures differ from those it was picked with.'
        : `The figures differ from those it was picked with (data ${from}); the chart has the new ones.`,
    same: (from) => `Picked from data ${from}; the figures of this chart have not changed.`,
  },
  release: {
    heading: 'This briefing was made from other data',
    both: (from, now) =>
      `It was made from data ${from}; this page has data ${now}. The charts below are drawn from the data of this page.`,
    changed: (n) =>
      n === 1
        ? 'The figures of one item have changed; it is marked.'
        : `The figures of ${n} items have changed; each is marked.`,
    unchanged: 'The figures of the items drawn so far have not changed.',
    waiting: (n) => `${items(n)} not drawn yet: whether they changed is not known.`,
    take: 'Take over the data of this page',
    taken: 'The briefing is now of the data of this page.',
    itemChanged: 'Figures have changed since it was picked',
    itemSame: 'Figures unchanged',
  },
  shared: {
    heading: 'A briefing that somebody shared',
    advice: 'Your own briefing has not been touched. You can keep this one in your browser.',
    keep: 'Keep it as mine',
    leave: 'Leave it, show my own',
    broken: 'The briefing in the link was not opened',
  },
  ask: {
    heading: (n) => `You have a briefing of ${items(n)}`,
    file: (title, n) => `The file “${title}” has ${items(n)}.`,
    link: (title, n) => `The shared “${title}” has ${items(n)}.`,
    replace: 'Replace mine',
    append: 'Append to mine',
    cancel: 'Cancel',
    appended: (n, there, left) =>
      [
        `${items(n)} appended.`,
        there > 0 ? ` ${items(there)} you had already.` : '',
        left > 0 ? ` There is room for 60: ${items(left)} left out.` : '',
      ].join(''),
    replaced: 'Replaced. The former briefing can be brought back.',
    opened: (n) => `Opened: ${items(n)}.`,
  },
  said: {
    moved: (n, all) => `Moved to place ${n} of ${all}.`,
    removed: 'Removed. It can be undone.',
    cleared: 'Cleared. It can be undone.',
    undone: 'Undone.',
    saved: 'The file has been saved.',
    copied: 'The link has been copied: whoever opens it sees the same briefing.',
    longCopied: (n) =>
      `The link has been copied. It has ${n} characters, and some programs cut long links; a file is safer.`,
    notCopied: 'The browser does not allow copying. Copy it from here:',
    tooLong: 'There is too much in it for a link. Save it as a file and send that.',
    notKept:
      'The browser has no room for the briefing or refuses to keep it: it is lost when this page is closed. Save it as a file first.',
    unread:
      'The briefing kept in this browser could not be read (a later version may have written it). It was put aside, not deleted; this one begins empty.',
  },
  problem: {
    heading: 'The file was not opened',
    kept: 'Your briefing is as it was.',
    details: 'Details for whoever looks into it',
    where: 'Where',
    expected: 'Expected',
    found: 'Found',
    whole: 'the whole file',
    rules: {
      size: 'The file is too large for a briefing.',
      json: 'This is no file of a briefing. “Save as a file” makes those; their names end in .yibao.json.',
      cut: 'The file or link is incomplete: its end is missing. Get it anew.',
      format: 'This is a file of another program, not a briefing of the Yibao Ledger.',
      version: 'A later version of the Yibao Ledger saved this. Open it on a later page.',
      checksum:
        'The content is not what was saved: the file was changed or damaged and is not opened. Get it anew.',
      missing: 'It is incomplete: a necessary part is missing. Get it anew.',
      unknown:
        'It has something that this page does not know and may have been changed. Get it anew.',
      type: 'In one place it has something else than belongs there and may have been changed. Get it anew.',
      choice:
        'In one place it has a choice that this site does not offer and may have been changed. Get it anew.',
      length: 'A text in it is too long, or is missing. Get it anew.',
      count: 'There are too many items: a briefing has 60 at most.',
      control:
        'A text in it has invisible control characters and may have been changed. Get it anew.',
      time: 'A time in it is not written as it should be; it may have been changed. Get it anew.',
      twice: 'The same item is there twice; it may have been changed. Get it anew.',
      address:
        'An item leads to an address that is not of this site; it may have been changed. Get it anew.',
      view: 'An item is of a view that this site does not have; a later version may have saved it. Open it on a later page.',
      figure:
        'An item is a chart that this site does not have; a later version may have saved it. Open it on a later page.',
    },
  },
  away: {
    ways: {
      pptx: {
        name: 'Slides PPTX',
        hint: 'A slide for each chart, with numbers to edit in PowerPoint or WPS; sources in the notes',
      },
      xlsx: {
        name: 'Workbook XLSX',
        hint: 'A sheet for each chart, with sources, findings and about',
      },
      zip: {
        name: 'Everything ZIP',
        hint: 'Slides, workbook, pictures, tables, the briefing itself and the data package',
      },
    },
    more: (n) => `${items(n)} more on the following slides.`,
    missing: (n) => `${items(n)} that the data no longer have are left out.`,
  },
  exports: {
    label: 'Export',
    making: (name) => `Making ${name}`,
    made: (name) => `${name} has been made.`,
    failed: (name) => `${name} could not be made: `,
    cancelled: 'Cancelled. No file was made.',
    cancel: 'Cancel',
    steps: (done, total) => `${done} / ${total}`,
  },
  print: {
    preparing: 'Drawing the charts for printing',
    cancelled: 'Printing was cancelled.',
    failed: (n) => `${items(n)} could not be drawn; the pages say which.`,
    useButton:
      'Please use the button “Print or save as PDF” of the page: charts are drawn first, then put on pages.',
    page: (n, all) => `${n} / ${all}`,
    data: (release) => `Data ${release}`,
    made: (date) => `Made on ${date}`,
    nth: (n) => `Item ${n}`,
    missing: (title) => `“${title}” could not be drawn.`,
    from: (version) => `Briefing made from data ${version}`,
  },
  /** What became of a click on the button of a chart or a finding. */
  picked: {
    added: 'Added to the briefing.',
    removed: 'Removed from the briefing.',
    there: 'It is in the briefing already.',
    full: 'A briefing has 60 items at most. Remove some first.',
    edited: 'It is in the briefing with words written by hand; remove it there.',
    notKept: 'The browser has no room to keep the briefing: it is lost when this page is closed.',
    failed: 'That did not work. Try again.',
  },
  finding: {
    title: (region, year, kind, rule) => `${region}, ${kind} ${year}: ${rule}`,
    columns: { what: 'Item', value: 'Value', unit: 'Unit', line: 'Line' },
    source: (title, line) => `${title}, ${line}`,
    joined: '; ',
    of: (name, value) => `${name}: ${value}`,
  },
};
