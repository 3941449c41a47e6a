/** How the measures stand in content/measures.yaml. */
import { stringify } from 'yaml';
import type { MeasuresData } from '../../edition/schemas.ts';

const HEAD = `# 由 src/test/gold/measure.ts 据逐处判断的结果写成，请勿手改。
# precision：近义出现逐处读过判断的（judged），其中确指该主题的（right）。
# recall：逐段通读时读者点名的主题（named），其中标注到的（found）；tagged 是同样段落里标注的全部主题。
`;

export const measuresText = (measures: MeasuresData): string =>
  HEAD + stringify(measures, { flowCollectionPadding: true, collectionStyle: 'any' });
