/** What a text is called where nothing beside it says which is meant: in a citation. */
import type { Report } from '../../edition/model.ts';
import { fullName, yearText } from '../../edition/names.ts';
import { GENRE } from '../../site/strings.ts';

/** 2023年文本; where its district has a twin of it, of the same year, 2023年工作报告. */
export const textOfYear = (report: Report, twin: boolean): string =>
  `${yearText(report)}年${twin ? GENRE[report.genre] : '文本'}`;

/** 甲区2023年文本. */
export const textName = (report: Report, twin: boolean): string =>
  fullName(report.district) + textOfYear(report, twin);
