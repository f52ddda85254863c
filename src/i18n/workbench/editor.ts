import type { Language } from '../../model/index.ts';

/** The words of the editor of SQL. */
const zh = {
  /** Read out when the editor is entered. */
  keys: 'Ctrl 加 Enter 运行光标所在的语句或选中的部分，Ctrl 加 Shift 加 Enter 运行全部，Shift 加 Alt 加 F 排版，Ctrl 加斜杠加注释。Tab 键缩进；先按 Esc 再按 Tab 离开编辑器。',
  keysOnMac:
    'Command 加 Enter 运行光标所在的语句或选中的部分，Command 加 Shift 加 Enter 运行全部，Shift 加 Option 加 F 排版，Command 加斜杠加注释。Tab 键缩进；先按 Esc 再按 Tab 离开编辑器。',
  refused: (length: string, most: string) =>
    `这段文字有 ${length} 字，编辑器最多容纳 ${most} 字，因此没有放入。大批数据请存为文件后拖入本页。`,
  unformatted: (reason: string) => `没有排版，原文未动：${reason}`,
  tooLong: (most: string) => `超过 ${most} 字的文字不排版`,
  changedMeaning: '排版后的语句会与原来不同',
  rows: (rows: string) => `${rows} 行`,
  mart: '汇总表',
  lists: {
    function: '功能分类',
    department: '部门经济分类',
    government: '政府经济分类',
  },
  /** What CodeMirror says in its panels and to screen readers, by its English. */
  phrases: {
    Find: '查找',
    Replace: '替换为',
    next: '下一个',
    previous: '上一个',
    all: '全选',
    'match case': '区分大小写',
    'by word': '整词',
    regexp: '正则表达式',
    replace: '替换',
    'replace all': '全部替换',
    close: '关闭',
    'current match': '当前匹配',
    'on line': '在第',
    'replaced $ matches': '替换了 $ 处',
    'replaced match on line $': '替换了第 $ 行的一处',
    'Go to line': '转到行',
    go: '转到',
    Completions: '补全',
    'Control character': '控制字符',
    'Selection deleted': '已删除选中的文字',
    Diagnostics: '错误',
    'No diagnostics': '没有错误',
  } as Record<string, string>,
};

const en: typeof zh = {
  keys: 'Control Enter runs the statement at the cursor or the selection, Control Shift Enter runs everything, Shift Alt F formats, Control slash comments. Tab indents; press Escape, then Tab, to leave the editor.',
  keysOnMac:
    'Command Enter runs the statement at the cursor or the selection, Command Shift Enter runs everything, Shift Option F formats, Command slash comments. Tab indents; press Escape, then Tab, to leave the editor.',
  refused: (length, most) =>
    `This text has ${length} characters and the editor holds ${most}, so it was not put in. Save large data to a file and drop it on the page.`,
  unformatted: (reason) => `Not formatted, the text is as it was: ${reason}`,
  tooLong: (most) => `a text of more than ${most} characters is not formatted`,
  changedMeaning: 'the formatted statements would not be the same',
  rows: (rows) => `${rows} rows`,
  mart: 'mart',
  lists: {
    function: 'function',
    department: 'economic kind, departments',
    government: 'economic kind, governments',
  },
  phrases: {},
};

export type EditorWords = typeof zh;
export const editorWords: Record<Language, EditorWords> = { zh, en };
