import type { i18n as I18n } from 'i18next';
import type { RecordBody } from '../../contracts/records.ts';
import type { RecordPage } from '../../domain/records/page-blocks.ts';
import { safetyPage } from './safety-page.ts';

/** The content of any record laid out in words, for screens and paper alike. */
export function recordPage(words: I18n, body: RecordBody): RecordPage {
  switch (body.kind) {
    case 'safety_plan':
      return safetyPage(words, body);
  }
}
