-- What the parts of a composition are called: official names of codes, and names for the words of `facts`.
SELECT 'function' AS axis, code, name FROM functions
UNION ALL
SELECT 'economic', code, name FROM economics WHERE list = 'department'
UNION ALL
SELECT unnest(['nature', 'nature', 'nature', 'nature', 'nature', 'nature', 'project', 'project']),
  unnest([
    'basic', 'personnel', 'operating', 'project', 'project.operating', 'project.specific', 'basic', 'project'
  ]),
  unnest([
    '基本支出', '人员经费', '公用经费', '项目支出', '其他运转类项目', '特定目标类项目', '基本支出', '项目支出'
  ])
UNION ALL
SELECT 'fund',
  unnest([
    'fiscal', 'general', 'gov_fund', 'state_capital', 'special_account', 'business', 'operating', 'superior',
    'affiliate', 'other', 'carryover', 'unit'
  ]),
  unnest([
    '财政拨款', '一般公共预算', '政府性基金预算', '国有资本经营预算', '财政专户管理资金', '事业收入', '经营收入', '上级补助收入',
    '附属单位上缴收入', '其他收入', '上年结转', '单位资金'
  ])
