/** The CSV tables: whose list they flatten, and the columns that the list's own fields do not explain. */
interface TableWords {
  /** The list whose rows or places it has, if any. */
  readonly of: string | null;
  readonly row: string;
  /** The columns in their order. */
  readonly order: string;
  readonly columns: Readonly<Record<string, string>>;
}

const POINT = '该文本单位里的字符位置，从 0 数起';

/** By file, with `*` for a report. */
export const TABLE_WORDS: Readonly<Record<string, TableWords>> = {
  'reports.csv': {
    of: 'reports',
    row: '一份报告，不含正文',
    order:
      'id district name title titleSource year yearStatus genre date dateStatus characters paragraphs sections witnesses base bulk holder statement url',
    columns: {
      name: '地区名；推定的带“（推定）”',
      district: '地区的编号',
      paragraphs: '正文段数',
      sections: '章节数',
      witnesses: '本子数',
      base: '底本的来源文件',
    },
  },
  'districts.csv': {
    of: 'districts',
    row: '一个地区',
    order: 'id name nameStatus level province city regionStatus reports url',
    columns: {
      nameStatus: '名称的来历：stated 原文写明，inferred 编者推定',
      province: '省',
      city: '市',
      reports: '报告的编号，以空格隔开',
    },
  },
  'seeds.csv': {
    of: 'seeds',
    row: '一个来源文件',
    order:
      'seed report siglum sha256 encoding characters title heading body byline caption furniture blank url',
    columns: {
      title: '题目的字符数',
      heading: '标题的字符数',
      body: '正文的字符数',
      byline: '署名的字符数',
      caption: '图片说明的字符数',
      furniture: '网页杂件的字符数',
      blank: '空白的字符数',
    },
  },
  'themes.csv': {
    of: 'themes',
    row: '主题的一处',
    order: 'theme district report paragraph start end form kind context rule url',
    columns: {
      theme: '主题名',
      kind: 'direct 直接，near 近义',
      context: '所处的语境，以空格隔开',
      district: '地区名',
    },
  },
  'themes/matrix.csv': {
    of: null,
    row: '一份报告里的一个主题',
    order:
      'theme field district report genre year characters direct near direct_per_10k direct_low direct_high near_per_10k g2 url',
    columns: {
      theme: '主题名',
      district: '地区名',
      direct: '直接提到的次数',
      near: '近义说法的次数',
      direct_per_10k: '每万字直接提到的次数',
      direct_low: '95% 区间的下限',
      direct_high: '95% 区间的上限',
      near_per_10k: '每万字近义说法的次数',
      g2: '各区差别的 G²',
    },
  },
  'themes/network.csv': {
    of: null,
    row: '一对主题',
    order: 'theme_a theme_b paragraphs weight url',
    columns: {
      theme_a: '一个主题',
      theme_b: '另一个主题',
      paragraphs: '同在的文本单位数',
      weight: '纽曼权重：单位里主题越多，每一对分得越少',
    },
  },
  'indicators.csv': {
    of: 'indicators',
    row: '一个数',
    order:
      'id district report paragraph start end surface indicator label aspect kind value low high unit baseValue baseUnit comparator change against modal period scope masked flags quote rule url',
    columns: { baseValue: '折成基本单位的值', baseUnit: '基本单位', district: '地区名' },
  },
  'fields.csv': {
    of: 'fields',
    row: '一份报告的一个领域',
    order: 'district report field characters share stretches paragraphs sections url',
    columns: { stretches: '句数', district: '地区名' },
  },
  'candidates.csv': {
    of: 'candidates',
    row: '一个说法；末几列是各报告的次数，列名是报告编号',
    order: 'rank term count own units districts cohesion freedom burst score home g2 url',
    columns: { home: '在哪一份报告里最突出', g2: '该报告对其余报告的 G²' },
  },
  'parallels.csv': {
    of: 'parallels',
    row: '同文的一处',
    order: 'group match kind characters districts count district report paragraph start end surface url',
    columns: { group: '组的编号', districts: '有几个区', count: '共有几处', district: '地区名' },
  },
  'shares.csv': {
    of: 'shares',
    row: '一份报告',
    order: 'report district characters shared share upstream partners url',
    columns: { partners: '相同最多的地区与字数', district: '地区名' },
  },
  'terms.csv': {
    of: 'terms',
    row: '一处',
    order: 'term label kind district report paragraph start end form quoted sense rule url',
    columns: { term: '编号', quoted: '是否在引号里', district: '地区名' },
  },
  'entities.csv': {
    of: 'entities',
    row: '一处',
    order: 'entity label kind district report paragraph start end form rule sense url',
    columns: { entity: '编号', district: '地区名' },
  },
  'masks.csv': {
    of: 'masks',
    row: '一处',
    order: 'district report paragraph start end surface class inferred rule seed seedStart url',
    columns: { seedStart: '在底本文件里的起点', district: '地区名' },
  },
  'units/*.csv': {
    of: null,
    row: '一个文本单位',
    order: 'id kind section text url',
    columns: {
      id: '编号，也是网页锚点',
      kind: 'body 正文段落，heading 独占一行的标题',
      section: '所在的章节',
    },
  },
  'words/*.csv': { of: 'words', row: '一个词', order: 'word words strings per10k', columns: {} },
  'ngrams/*.csv': { of: 'ngrams', row: '一个字串', order: 'string count per10k', columns: {} },
  'closest/*.csv': {
    of: 'closest',
    row: '一对相近的话',
    order:
      'report paragraph start end quote otherDistrict otherReport otherParagraph otherStart otherEnd otherQuote cosine themes url',
    columns: {
      otherDistrict: '别区的编号',
      otherReport: '别区的报告',
      otherParagraph: '别区的文本单位',
      otherStart: `别区的话的起点，${POINT}`,
      otherEnd: '别区的话的终点，不含这一个字符',
      otherQuote: '别区的原话',
      themes: '两边都说到的主题，以空格隔开',
    },
  },
  'collation/*.csv': {
    of: 'collation',
    row: '一个本子的一处异文',
    order:
      'id report witness kind subkind edge paragraph start endParagraph end lemma reading seed seedStart witnessSeed witnessStart witnessEnd url',
    columns: {
      witness: '本子的代号',
      reading: '该本的文字',
      seedStart: '底本的文字在底本文件里的起点',
      witnessSeed: '该本的来源文件',
      witnessStart: '在该本文件里的起点',
      witnessEnd: '在该本文件里的终点',
    },
  },
};

/** Where a table's columns are explained on the page of the dictionary. */
export const tableAnchor = (file: string): string => `csv-${file.replaceAll(/[^a-z]+/g, '-')}`;
