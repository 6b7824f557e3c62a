import type { i18n as I18n } from 'i18next';
import type { RecordBody } from '../../contracts/records.ts';
import type { RecordPage } from '../../domain/records/page-blocks.ts';
import { allocationPage, ctiPage } from './method-pages.ts';
import { agreementPage, questionsPage } from './rhythm-page.ts';
import { safetyPage } from './safety-page.ts';
import { wishesPage } from './wishes-page.ts';

/** The content of any record laid out in words, for screens and paper alike. */
export function recordPage(words: I18n, body: RecordBody): RecordPage {
  switch (body.kind) {
    case 'allocation':
      return allocationPage(words, body);
    case 'cti_course':
      return ctiPage(words, body);
    case 'safety_plan':
      return safetyPage(words, body);
    case 'contact_agreement':
      return agreementPage(words, body);
    case 'contact_questions':
      return questionsPage(words, body);
    case 'housing_wishes':
      return wishesPage(words, body);
  }
}
