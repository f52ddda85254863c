import type { Language } from '../../model/index.ts';

interface LackWords {
  title: string;
  /** What is not there, and what to do instead. */
  text: string;
}

const zh = {
  heading: '本页引擎没有的功能',
  intro:
    '查询在浏览器内运行，引擎是 DuckDB-WASM 1.28.0（DuckDB 0.9），不带任何扩展，不联网。下列功能在桌面版 DuckDB 里有，在这里没有，或结果不对；每一条都给出替代做法。',
  tried: { error: '报错', wrong: '不报错，但结果不对' },
  instead: '改用',
  open: '打开',
  openNamed: (title: string) => `在新标签打开替代语句：${title}`,
  groups: {
    wrong: { title: '不报错却出错', text: '这几条最要小心：引擎不提示，答案却不对。' },
    extensions: { title: '扩展', text: '扩展要从外部网址下载，本页不连接任何外部网址。' },
    limits: { title: '线程与内存', text: '浏览器给一个页面的资源有限。' },
    syntax: { title: '较新的语法', text: 'DuckDB 0.9 之后才有的写法。' },
  },
  items: {
    regexp: {
      title: '用正则表达式查中文词',
      text: "模式只含中文词（连同 ^、$）时，regexp_matches 会漏掉匹配的行。查词用 contains 或 LIKE；确需正则，用 regexp_extract(text, 模式) <> ''。",
    },
    exists: {
      title: '关联的 EXISTS 和 NOT EXISTS',
      text: '子查询里的条件同时有等于、不等于和函数时，最后的条件会被忽略，行数不对。改用 SEMI JOIN、ANTI JOIN 或 LEFT JOIN。',
    },
    underscore: {
      title: '数字中的下划线',
      text: '1_000_000 被读成 1，其余成了列名。写数字不要用下划线。',
    },
    thousands: {
      title: '千分位格式',
      text: '对小数用 format 或 printf 加千分位会报错。只取数，结果表和导出文件会自己排数字。',
    },
    today: {
      title: '把 now() 转成日期',
      text: 'now() 带时区，转不成日期。改用 current_date。',
    },
    install: {
      title: '安装扩展',
      text: 'INSTALL 和 LOAD 都不能用。可用的函数见 duckdb_functions()。',
    },
    json: {
      title: 'JSON 函数和类型',
      text: "用正则表达式取出要的部分，或先把 JSON 转成列。列表和结构（[1, 2]、{'a': 1}）可以用。",
    },
    jsonFile: {
      title: '读取 JSON 文件',
      text: '先另存为 CSV、Parquet 或 Arrow，再拖进页面；只有几行时用 VALUES 写在语句里。',
    },
    zone: {
      title: '时区',
      text: '没有时区名称。北京时间与世界时相差 8 小时，用加减时间间隔换算。',
    },
    now: {
      title: '对 now() 做日期运算',
      text: '带时区的时刻不能取年月、不能加减。改用 current_date，或先 CAST(now() AS TIMESTAMP)。',
    },
    collation: {
      title: '按拼音或笔画排序',
      text: '中文按字符编码排序。地区可按拉丁字母名 region_en 排，科目可按编码排。',
    },
    remote: {
      title: '读取网址、S3 和其他电脑上的文件',
      text: '本页不联网。先下载，再把 CSV、Parquet 或 Arrow 文件拖进页面，文件不会上传。COPY、ATTACH 也不能用，结果请用导出。',
    },
    excel: {
      title: '读取 Excel 文件',
      text: '在 Excel 中另存为 UTF-8 的 CSV，再拖进页面。查询结果可以导出为 XLSX。',
    },
    spatial: {
      title: '地理空间函数',
      text: '没有坐标和地图。bureau_id 是行政区划代码，前两位是省，前四位是地市，可据此归并。',
    },
    fullText: {
      title: '中文全文检索',
      text: '全文索引不分中文词，查不到中文。用 contains 逐词查找，多个词用 AND 连接。',
    },
    threads: {
      title: '多线程',
      text: '只有一个线程。少取列、先筛选、先汇总再联结，大表也够快。',
    },
    memory: {
      title: '内存',
      text: '引擎至多 4 GB，本页限为 1 GB，而且不能借用硬盘。先筛选或汇总，排序时加 LIMIT，避免没有条件的联结。更大的计算可复制语句到桌面版 DuckDB。',
    },
    pivot: {
      title: '不列出取值的 PIVOT',
      text: '须写明把哪些取值变成列：ON phase IN (…)。也可用 max(CASE WHEN … END) 逐列写出。',
    },
    lambda: { title: 'lambda 关键字', text: '用箭头写法。' },
    variable: { title: '变量', text: '把值写成一行的公用表表达式（WITH），再联结。' },
    top: {
      title: '取前几名的聚合函数',
      text: '用 ORDER BY 加 LIMIT；每组取前几名用 QUALIFY row_number()。',
    },
    tries: { title: 'TRY', text: '转换类型用 TRY_CAST，失败时得空值；除数为零用 nullif。' },
    rename: { title: '* RENAME', text: '先用 EXCLUDE 去掉，再写新名。' },
    reduce: {
      title: 'list_reduce 等较新的列表函数',
      text: '求和、最大、最小用 list_sum、list_max、list_min；其他情形用 unnest 展开后汇总。',
    },
  } satisfies Record<string, LackWords>,
};

const en: typeof zh = {
  heading: 'What this engine lacks',
  intro:
    'Queries run in the browser, on DuckDB-WASM 1.28.0 (DuckDB 0.9), without extensions and without a network. What follows works in DuckDB on a desktop and does not work here, or answers wrongly; each has another way.',
  tried: { error: 'An error', wrong: 'No error, but a wrong answer' },
  instead: 'Instead',
  open: 'Open',
  openNamed: (title) => `Open what works in a new tab: ${title}`,
  groups: {
    wrong: {
      title: 'Wrong without an error',
      text: 'Mind these most: the engine says nothing, and the answer is not right.',
    },
    extensions: {
      title: 'Extensions',
      text: 'They are fetched from another host, and this page asks none.',
    },
    limits: { title: 'Threads and memory', text: 'A browser gives a page only so much.' },
    syntax: { title: 'Newer syntax', text: 'What came to DuckDB after 0.9.' },
  },
  items: {
    regexp: {
      title: 'Regular expressions of Chinese words',
      text: "Where the pattern is nothing but a word (also with ^ and $), regexp_matches misses rows. Use contains or LIKE; where it must be a pattern, regexp_extract(text, pattern) <> ''.",
    },
    exists: {
      title: 'Correlated EXISTS and NOT EXISTS',
      text: 'Where the inner conditions hold an equality, an inequality and a function, the last is ignored and the rows are wrong. Use SEMI JOIN, ANTI JOIN or LEFT JOIN.',
    },
    underscore: {
      title: 'Underscores in numbers',
      text: '1_000_000 is read as 1, and the rest as the name of the column. Write numbers without them.',
    },
    thousands: {
      title: 'Thousands separators',
      text: 'For decimals, format and printf refuse separators. Take the number; the result and the exports set it themselves.',
    },
    today: {
      title: 'now() as a date',
      text: 'It has a zone, and does not convert. Use current_date.',
    },
    install: {
      title: 'Installing extensions',
      text: 'Neither INSTALL nor LOAD works. duckdb_functions() lists the functions that are there.',
    },
    json: {
      title: 'JSON functions and the JSON type',
      text: "Take the part that you need with a regular expression, or make columns of the JSON beforehand. Lists and structs ([1, 2], {'a': 1}) work.",
    },
    jsonFile: {
      title: 'Reading JSON files',
      text: 'Save them as CSV, Parquet or Arrow and drop them in; for a few rows write VALUES.',
    },
    zone: {
      title: 'Time zones',
      text: 'There are no names of zones. Beijing is 8 hours ahead of UTC: add or take an interval.',
    },
    now: {
      title: 'Computing with now()',
      text: 'A time with a zone has no parts and takes no interval. Use current_date, or CAST(now() AS TIMESTAMP) first.',
    },
    collation: {
      title: 'Sorting by pinyin or strokes',
      text: 'Chinese is sorted by code point. Sort regions by region_en, and classes by code.',
    },
    remote: {
      title: 'Addresses, S3 and files elsewhere',
      text: 'This page asks no network. Download the file and drop it in as CSV, Parquet or Arrow; nothing is uploaded. COPY and ATTACH are refused too: export the result.',
    },
    excel: {
      title: 'Reading Excel files',
      text: 'Save as CSV in UTF-8 and drop it in. Results can be exported as XLSX.',
    },
    spatial: {
      title: 'Spatial functions',
      text: 'There are no coordinates and no maps. bureau_id is the code of a region: two digits are the province, four the prefecture.',
    },
    fullText: {
      title: 'Full-text search in Chinese',
      text: 'The index knows no Chinese words and finds none. Use contains for each word, joined with AND.',
    },
    threads: {
      title: 'Threads',
      text: 'There is one. Take few columns, filter first, aggregate before you join: large tables are fast enough.',
    },
    memory: {
      title: 'Memory',
      text: 'The engine has 4 GB at most, this page allows it 1 GB, and there is no disk to spill to. Filter or aggregate first, sort with a LIMIT, join on a condition. For more, copy the statement to DuckDB on a desktop.',
    },
    pivot: {
      title: 'PIVOT without a list of values',
      text: 'Say which values become columns: ON phase IN (…). Or write each column as max(CASE WHEN … END).',
    },
    lambda: { title: 'The word lambda', text: 'Write the arrow.' },
    variable: {
      title: 'Variables',
      text: 'Put the value in a common table expression of one row, and join it.',
    },
    top: {
      title: 'Aggregates that return the top few',
      text: 'Use ORDER BY with LIMIT; for the top few of each group QUALIFY row_number().',
    },
    tries: {
      title: 'TRY',
      text: 'TRY_CAST gives null where a value does not convert; for a division by zero use nullif.',
    },
    rename: { title: '* RENAME', text: 'EXCLUDE the column and give it its new name.' },
    reduce: {
      title: 'list_reduce and other new functions of lists',
      text: 'list_sum, list_max and list_min are there; otherwise unnest and aggregate.',
    },
  },
};

export const lackWords: Record<Language, typeof zh> = { zh, en };
