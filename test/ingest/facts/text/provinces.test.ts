import { describe, expect, it } from 'vitest';
import { briefs, readLines, readOne } from './support.ts';

const reasons = (text: string, kind: 'budget' | 'final' = 'final'): string[] =>
  readOne(text, kind).unread.map(({ raw, reason }) => `${raw} ${reason}`);

describe('parts', () => {
  it('of a class of spending are its own, not the department’s', () => {
    const text =
      '卫生健康支出（类）医疗保障管理事务（款）行政运行（项）支出决算为90万元，其中：基本支出60万元，项目支出30万元。';
    expect(briefs(readOne(text, 'final'))).toEqual([
      '90 amount 2024 executed expenditure side expenditure fund all nature all function 2101501',
      '60 amount 2024 executed expenditure side expenditure fund all nature basic function 2101501',
      '30 amount 2024 executed expenditure side expenditure fund all nature project function 2101501',
    ]);
    const list = '2024年卫生健康支出90万元、住房保障支出10万元；基本支出60万元，项目支出40万元。';
    expect(briefs(readOne(list, 'final')).slice(2)).toEqual([
      '60 amount 2024 executed expenditure side expenditure fund all nature basic',
      '40 amount 2024 executed expenditure side expenditure fund all nature project',
    ]);
  });

  it('of an amount that nobody can tell are not told either', () => {
    const text =
      '事业运行经费总预算安排90万元，其中：基本支出60万元，项目支出30万元，同比增加5万元，增长20%。';
    expect(briefs(readOne(text))).toEqual([]);
    expect(reasons(text, 'budget')).toEqual([
      '90 unnamed',
      '60 unnamed',
      '30 unnamed',
      '5 unnamed',
    ]);
  });

  it('of projects may be classes of the economic classification', () => {
    const lines = [
      '五、一般公共预算支出情况说明',
      '2.项目支出46万元，占一般公共预算支出的20%。其中：',
      '商品和服务支出42万元，占项目支出预算91.3%，同比增加3万元，增长7.69%。',
    ];
    expect(briefs(readLines(lines)).slice(2)).toEqual([
      '42 amount 2024 approved expenditure side expenditure fund general nature project economic 302',
      '91.3 share 2024 approved expenditure side expenditure fund general nature project economic 302',
      '3 change 2024 approved expenditure side expenditure fund general nature project economic 302 from 2023 approved',
      '7.69 change_rate 2024 approved expenditure side expenditure fund general nature project economic 302 from 2023 approved',
    ]);
  });

  it('of revenue may begin in the next line', () => {
    const lines = [
      '四、财政拨款收支预算总体情况说明',
      '2024年财政拨款收支总预算150万元。收入包括：',
      '一般公共预算拨款150万元。支出包括：卫生健康支出150万元。',
    ];
    expect(briefs(readLines(lines)).slice(1)).toEqual([
      '150 amount 2024 approved revenue side revenue fund general',
      '150 amount 2024 approved expenditure side expenditure fund fiscal nature all function 210',
    ]);
  });

  it('are those of the list that a line without a full stop before it opens', () => {
    const lines = [
      '2024年部门预算编制说明',
      '财政拨款收入支出增加的主要原因是增加了项目支出',
      '财政拨款支出主要内容如下：',
      '1.“卫生健康支出（类）医疗保障管理事务（款）行政运行（项）”82万元，主要用于日常运转。',
    ];
    expect(briefs(readLines(lines))).toEqual([
      '82 amount 2024 approved expenditure side expenditure fund fiscal nature all function 2101501',
    ]);
  });
});

describe('two figures for two names', () => {
  it('go to revenue and spending in their order, also where the first has no unit', () => {
    const text =
      '2024年度收、支总计各是41.5,43.2万元。与2023年相比,收、支总计各减少12.5,25.7万元,各下降23.15%、37.3%。';
    expect(briefs(readOne(text, 'final'))).toEqual([
      '41.5 amount 2024 executed total side revenue fund all',
      '43.2 amount 2024 executed total side expenditure fund all',
      '-12.5 change 2024 executed total side revenue fund all from 2023 executed',
      '-25.7 change 2024 executed total side expenditure fund all from 2023 executed',
      '-23.15 change_rate 2024 executed total side revenue fund all from 2023 executed',
      '-37.3 change_rate 2024 executed total side expenditure fund all from 2023 executed',
    ]);
  });

  it('go to two named parts, and to nobody where there are three', () => {
    expect(briefs(readOne('2024年基本支出、项目支出分别为60万元、40万元。', 'final'))).toEqual([
      '60 amount 2024 executed expenditure side expenditure fund all nature basic',
      '40 amount 2024 executed expenditure side expenditure fund all nature project',
    ]);
    const three = '公务接待费、会议费、培训费分别为1万元、2万元、3万元。';
    expect(briefs(readOne(three, 'final'))).toEqual([]);
    expect(reasons(three)).toEqual(['1 unnamed', '2 unnamed', '3 unnamed']);
  });

  it('are one where a rate stands behind the amount', () => {
    const text = '2024年度收、支总计均为90万元。与2023年相比，收、支总计各增加9万元、增长11.11%。';
    expect(briefs(readOne(text, 'final')).slice(1)).toEqual([
      '9 change 2024 executed total fund all from 2023 executed',
      '11.11 change_rate 2024 executed total fund all from 2023 executed',
    ]);
  });
});

describe('what is compared', () => {
  it('is not in the year that the reasons before it name', () => {
    const text =
      '“三公”经费50万元，其中：公务用车购置费20万元，较上年下降21%，主要是2022年车辆减少；公务接待费5万元，与上年持平。';
    expect(briefs(readOne(text)).slice(3)).toEqual([
      '5 amount 2024 approved three_public.reception',
      '0 change 2024 approved three_public.reception from 2023 approved',
    ]);
  });

  it('is what stood before the bracket, whatever full stop the bracket holds', () => {
    const text =
      '公务用车购置及运行费50万元（公务用车购置费10万元，比上年增加1万元；公务用车运行维护费40万元，比上年增加2万元。）比上年增加3万元，增长6.38%。';
    expect(briefs(readOne(text)).slice(5)).toEqual([
      '3 change 2024 approved three_public.vehicles from 2023 approved',
      '6.38 change_rate 2024 approved three_public.vehicles from 2023 approved',
    ]);
  });

  it('is what the sentence before told of, where this one has only the budget to compare with', () => {
    const text =
      '2024年度一般公共预算财政拨款支出434万元，占本年支出合计的100%。与年初预算相比，年初预算数338万元，决算数434万元，预决算差异率28.4%。';
    expect(briefs(readOne(text, 'final')).slice(2)).toEqual([
      '338 amount 2024 approved expenditure side expenditure fund general nature all',
      '434 amount 2024 executed expenditure side expenditure fund general nature all',
    ]);
  });

  it('is the side of the budget that the paragraph tells of', () => {
    const text =
      '2024年一般公共预算财政拨款支出126万元。与2023年相比，一般公共预算财政拨款增加27万元，增长27.27%。';
    expect(briefs(readOne(text, 'final')).slice(1)).toEqual([
      '27 change 2024 executed expenditure side expenditure fund general nature all from 2023 executed',
      '27.27 change_rate 2024 executed expenditure side expenditure fund general nature all from 2023 executed',
    ]);
  });

  it('is all spending, not the first class of it', () => {
    const text =
      '支出预算：2024年年初预算数125万元，其中，卫生健康支出115万元，住房保障支出10万元。支出较去年增加15万元，其中基本支出增加5万元。';
    expect(briefs(readOne(text))).toEqual([
      '125 amount 2024 approved expenditure side expenditure fund all nature all',
      '115 amount 2024 approved expenditure side expenditure fund all nature all function 210',
      '10 amount 2024 approved expenditure side expenditure fund all nature all function 221',
      '15 change 2024 approved expenditure side expenditure fund all nature all from 2023 approved',
      '5 change 2024 approved expenditure side expenditure fund all nature basic from 2023 approved',
    ]);
  });

  it('may be reached or be changed by the amount, which is not said', () => {
    expect(reasons('公务接待费支出决算减少为1万元，与2023年持平。')).toEqual(['1 no_sign']);
  });

  it('has a difference without a sign, behind which the next amount can be told', () => {
    const text =
      '公务接待费支出2.5万元，年初预算为3万元，差值为0.5万元；公务用车运行维护费支出1万元，年初预算为2万元，差值为1万元。';
    expect(briefs(readOne(text, 'final'))).toEqual([
      '2.5 amount 2024 executed three_public.reception',
      '3 amount 2024 approved three_public.reception',
      '1 amount 2024 executed three_public.vehicle_running',
      '2 amount 2024 approved three_public.vehicle_running',
    ]);
    expect(reasons(text)).toEqual(['0.5 difference', '1 difference']);
  });
});

describe('names of classes', () => {
  it('may be 类科目, or those of an 项 in a list by function', () => {
    const text = '（一）卫生健康支出类科目275,373元，占支出总预算3.9%，同比增加190,249元。';
    expect(briefs(readOne(text))).toEqual([
      '27.5373 amount 2024 approved expenditure side expenditure fund all nature all function 210',
      '3.9 share 2024 approved expenditure side expenditure fund all nature all function 210',
      '19.0249 change 2024 approved expenditure side expenditure fund all nature all function 210 from 2023 approved',
    ]);
    const lines = [
      '五、一般公共预算支出情况说明',
      '一般公共预算支出按支出功能分类科目划分。',
      '初中教育支出206万元，其中：基本支出200万元，项目支出6万元。主要用于教职工工资。',
    ];
    expect(briefs(readLines(lines))).toEqual([
      '206 amount 2024 approved expenditure side expenditure fund general nature all function 2050203',
      '200 amount 2024 approved expenditure side expenditure fund general nature basic function 2050203',
      '6 amount 2024 approved expenditure side expenditure fund general nature project function 2050203',
    ]);
  });

  it('are no names of projects', () => {
    const lines = [
      '（二）项目支出绩效自评结果',
      '本级项目支出38万元。',
      '上缴上级支出、经营支出、对附属单位补助支出共0元。',
    ];
    expect(briefs(readLines(lines, 'final'))).toEqual([]);
  });

  it('may leave out 支出 below a list of all spending', () => {
    const lines = [
      '（二）一般公共预算财政拨款支出决算结构情况',
      '一般公共预算财政拨款支出190万元，主要用于以下方面：',
      '1.“一般公共服务”30万元，占15.79%；',
    ];
    expect(briefs(readLines(lines, 'final')).slice(1)).toEqual([
      '30 amount 2024 executed expenditure side expenditure fund general nature all function 201',
      '15.79 share 2024 executed expenditure side expenditure fund general nature all function 201',
    ]);
  });

  it('may stand behind their code and a hyphen', () => {
    expect(
      briefs(readOne('（一）2101501-行政运行300万元，较上年决算数增加20万元。', 'final')),
    ).toEqual([
      '300 amount 2024 executed expenditure side expenditure fund all nature all function 2101501',
      '20 change 2024 executed expenditure side expenditure fund all nature all function 2101501 from 2023 executed',
    ]);
  });
});

describe('the department as a whole', () => {
  it('is meant by 本单位, and by the year below a heading about the accounts', () => {
    expect(
      briefs(readOne('2024年度，本单位收入为168万元，其中：财政拨款收入151万元。', 'final')),
    ).toEqual([
      '168 amount 2024 executed revenue side revenue fund all',
      '151 amount 2024 executed revenue side revenue fund fiscal',
    ]);
    const below = (heading: string): string[] =>
      briefs(readLines([heading, '2024年支出80万元，主要用于日常工作。'], 'final'));
    expect(below('二、支出决算情况说明')).toEqual([
      '80 amount 2024 executed expenditure side expenditure fund all nature all',
    ]);
    expect(below('三、重点工作概述')).toEqual([]);
    expect(briefs(readOne('医疗救助资金，2024年支出80万元。', 'final', ['支出决算情况']))).toEqual(
      [],
    );
  });

  it('is not told by 支出收入', () => {
    const text = '政府性基金预算财政拨款收入20万元，支出收入20万元。';
    expect(briefs(readOne(text, 'final'))).toHaveLength(1);
    expect(reasons(text)).toEqual(['20 unnamed']);
  });
});

describe('costs', () => {
  it('are those that a bracket calls 三公经费', () => {
    const text = '因公出国(境)经费、公务接待费、公车购置费和公车运行费(“三公”经费)决算总额27万元。';
    expect(briefs(readOne(text, 'final'))).toEqual(['27 amount 2024 executed three_public']);
  });

  it('of the year before are what was spent, below a heading about final accounts', () => {
    const lines = [
      '二、2023年“三公”经费决算情况',
      '2023年度“三公”经费合计支出20万元，其中：公务接待12万元。',
    ];
    expect(briefs(readLines(lines))).toEqual([
      '20 amount 2023 executed three_public',
      '12 amount 2023 executed three_public.reception',
    ]);
  });

  it('of purchases are divided by who pays, whatever ends the heading', () => {
    const lines = [
      '（二）政府采购预算安排情况说明。',
      '2024年政府采购预算17000元。其中：政府集中采购预算17000元。',
      '按政府采购资金类型划分，一般公共预算拨款15000元，上年结转结余资金安排2000元。',
      '按项目类型划分，货物类采购10000元，占政府采购预算58.8%；服务类采购7000元。',
    ];
    const reading = readLines(lines);
    expect(briefs(reading)).toEqual([
      '1.7 amount 2024 approved procurement',
      '1.5 amount 2024 approved procurement fund general',
      '0.2 amount 2024 approved procurement fund carryover',
      '1 amount 2024 approved procurement.goods',
      '58.8 share 2024 approved procurement.goods',
      '0.7 amount 2024 approved procurement.services',
    ]);
    expect(reading.unread.map(({ raw }) => raw)).toEqual(['17000']);
  });

  it('of foreign guests stand in the bracket behind those of all', () => {
    const text =
      '国内公务接待支出0.4万元（含外宾接待支出0万元）。公务接待2批次、24人次，其中：接待外宾0批次、0人次。';
    expect(briefs(readOne(text, 'final')).filter((one) => one.includes('foreign'))).toEqual([
      '0 amount 2024 executed three_public.reception.foreign',
      '0 count 2024 executed three_public.reception.foreign.batches',
      '0 count 2024 executed three_public.reception.foreign.persons',
    ]);
  });

  it('have visits that are counted in 个 as well', () => {
    expect(briefs(readOne('国内公务接待批次为52个，接待人次为420人。', 'final'))).toEqual([
      '52 count 2024 executed three_public.reception.domestic.batches',
      '420 count 2024 executed three_public.reception.domestic.persons',
    ]);
  });
});

describe('projects under performance management', () => {
  it('of a grade or a kind are no amount of all of them', () => {
    const text =
      '非涉密项目绩效自评结果为：21个项目评为一等，涉及资金65万元，占项目总数比例100%；0个项目评为二等，涉及资金0万元。项目中，敏感涉密项目0个，涉及资金0万元。';
    expect(briefs(readOne(text, 'final', ['预算绩效情况说明']))).toEqual([]);
  });

  it('have one amount for each step, which its name tells', () => {
    const text =
      '编报绩效目标的2024年度项目48个，涉及预算金额75万元；绩效跟踪评价的2024年度项目40个，涉及预算金额49万元。';
    const items = readOne(text, 'final').figures.filter(({ measure }) => measure === 'amount');
    expect(items.map(({ item }) => item)).toEqual(['涉及预算金额', '绩效跟踪评价项目涉及预算金额']);
  });
});

describe('the account of one fund', () => {
  it('has spending that is only called that, and its parts', () => {
    const text =
      '2024年度政府性基金预算财政拨款收入12万元；年初结转和结余0万元；支出9万元，其中基本支出2万元，项目支出7万元；年末结转和结余3万元。';
    const { figures } = readOne(text, 'final');
    expect(figures.map(({ raw, concept, fund, nature }) => [raw, concept, fund, nature])).toEqual([
      ['12', 'revenue', 'gov_fund', null],
      ['0', 'carryover_in', 'gov_fund', null],
      ['9', 'expenditure', 'gov_fund', 'all'],
      ['2', 'expenditure', 'gov_fund', 'basic'],
      ['7', 'expenditure', 'gov_fund', 'project'],
      ['3', 'carryover_out', 'gov_fund', null],
    ]);
  });

  it('is not told where two funds are named', () => {
    const text =
      '2024年度政府性基金预算收入5万元，国有资本经营预算收入1万元，年初结转和结余2万元，支出6万元。';
    const { figures } = readOne(text, 'final');
    expect(figures.map(({ raw, fund }) => [raw, fund])).toEqual([
      ['5', 'gov_fund'],
      ['1', 'state_capital'],
      ['2', 'all'],
    ]);
  });

  it('does not go on behind another amount of spending', () => {
    const text = '2024年度政府性基金预算收入12万元，公务接待费支出4万元，支出9万元。';
    const { figures } = readOne(text, 'final');
    expect(figures.map(({ raw }) => raw)).toEqual(['12', '4']);
  });
});
