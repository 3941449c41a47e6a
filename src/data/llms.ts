/** `llms.txt`: the site in one page of Markdown, for programs that read on somebody's behalf (llmstxt.org). */
import type { ReportId } from '../corpus/ids.ts';
import type { Edition } from '../edition/model.ts';
import { fullName, titleText, yearText } from '../edition/names.ts';
import { latestReports } from '../edition/views/chosen.ts';
import { SITE_LINE, SITE_NAME } from '../site/strings.ts';
import { plain } from './markdown.ts';

export interface LlmsLinks {
  readonly home: string;
  readonly about: string;
  readonly search: string;
  /** A data file, or with an empty name the page of all. */
  readonly data: (file: string) => string;
  readonly report: (id: ReportId) => string;
}

/** What the rights of most texts leave room for. */
const ONE_BY_ONE = '逐篇供核对、研究与引证，请勿整篇转载，也不要整批抓取';

/** Districts whose latest report stands here; all reports are in `reports.csv`. */
const NAMED = 20;

export function llmsText(edition: Edition, links: LlmsLinks): string {
  const shown = latestReports(edition).slice(0, NAMED);
  const line = (file: string, what: string): string => `- [${file}](${links.data(file)}): ${what}`;
  const bulk = edition.reports.filter(({ rights }) => rights.bulk).length;
  return `# ${SITE_NAME}

> ${SITE_LINE}。收 ${edition.reports.length} 份报告、${edition.districts.length} 个地区、${edition.themes.length} 个主题。网站：${links.home} 语料版：${edition.id}

每一个次数、标记、数字和比较都连着所据的原句。原文以“*”隐去的字一律不补；编者推定的地名、年份都标明“推定”，转引时请照写。

## 次数是什么意思

- 直接次数：主题的词形在正文和独占一行的标题里出现的次数，和页内查找所得一致；近义说法另计，两种不要相加。
- 每万字次数：次数除以正文与标题的字数（空白不计）再乘一万。体裁、篇幅不同，比较时要看区间。
- 没有提到，只说明这份文本没有提到，不说明这个区没有做。
- 位置：文本单位（p12 是段落，s3 是标题）里的半开区间，按 Unicode 字符计。

## 数据

${[
  line('reports.csv', '报告一览，不含正文'),
  line('reports.json', '全部报告：章节、段落及其来源位置'),
  line('themes.json', '主题、词形、次数，每一处的位置'),
  line('indicators.csv', '每一个读出的数与原句'),
  line('terms.json', '口号和缩语'),
  line('entities.json', '机构、企业、项目、园区、平台、地点、荣誉'),
  line('parallels.json', '各区共有的说法'),
  line('dictionary/', '每个文件的每个字段是什么意思'),
].join('\n')}

每份报告另有纯文本、Markdown、TEI P5 XML，${bulk === edition.reports.length ? '各篇都允许整批取用' : bulk === 0 ? ONE_BY_ONE : `除 bulk.json 所列各篇外，${ONE_BY_ONE}`}：${[
    ['text', 'txt'],
    ['markdown', 'md'],
    ['tei', 'xml'],
  ]
    .map(([folder, ending]) => `${links.data(`${folder}/`)}<报告编号>.${ending}`)
    .join(' 、')} ，编号见 reports.csv。

## 报告

${shown.map((report) => `- [${plain(`${fullName(report.district)}：${titleText(report)}，${yearText(report)}`)}](${links.report(report.id)})`).join('\n')}
${edition.reports.length > shown.length ? `\n其余见 ${links.data('reports.csv')}。\n` : ''}
## 怎样引用

写明地区（连“（推定）”）、题目、年份、段落编号和语料版 ${edition.id}，附段落的地址，例如 ${links.report(shown[0]?.id ?? ('' as ReportId))}#p1 。

## 权利

文本的权利属于原作者与原发布者。${bulk === 0 ? '目前没有一份报告允许整批取用全文' : `允许整批取用全文的有 ${bulk} 份，逐份的条件见 ${links.data('bulk.json')}`}${bulk < edition.reports.length ? `；${bulk === 0 ? '' : '其余'}${ONE_BY_ONE}` : ''}。各篇的权利说明在 reports.json 的 rights 里，请照办。

## 另见

- [凡例与方法](${links.about})
- [全文检索](${links.search})
- [数据文件](${links.data('')})
`;
}
