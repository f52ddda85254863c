import type { Language } from '../../model/index.ts';

const zh = {
  heading: 'SQL 查询',
  intro: '用 SQL 查询本页的全部数据表，在浏览器里运行，数据不离开这台电脑。',
};

const en: typeof zh = {
  heading: 'SQL',
  intro:
    'Query every table of this page in SQL. It runs in the browser; nothing leaves this machine.',
};

export const workbenchWords: Record<Language, typeof zh> = { zh, en };
