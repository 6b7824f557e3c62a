import type { i18n as I18n } from 'i18next';
import type { SupportAgreementBody } from '../../contracts/papers.ts';
import type { RecordPage } from '../../domain/records/page-blocks.ts';
import { listBlock, textBlock } from './blocks.ts';

/** What both want and promise. That the home depends on none of it stands first on every page (domain.md 0.3). */
export function supportAgreementPage(words: I18n, { content }: SupportAgreementBody): RecordPage {
  const t = words.getFixedT(null, 'papers');
  const label = (name: keyof typeof content & `${'what' | 'rhythm' | 'how' | 'agreed'}${string}`) =>
    t(`agreementPage.${name}`);
  return {
    strengths: content.strengths,
    blocks: [
      ...textBlock('text', 'home_first', t('agreementPage.homeFirst'), t('agreement.homeFirst')),
      ...listBlock('person_wants', label('whatPersonWants'), content.whatPersonWants),
      ...listBlock('service_promises', label('whatServicePromises'), content.whatServicePromises),
      ...textBlock('text', 'rhythm', label('rhythmSummary'), content.rhythmSummary),
      ...textBlock('text', 'complain', label('howToComplain'), content.howToComplain),
      ...textBlock('text', 'end', label('howToEnd'), content.howToEnd),
      ...listBlock('agreed_by', label('agreedBy'), content.agreedBy),
    ],
  };
}
