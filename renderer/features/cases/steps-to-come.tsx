import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { findChecklistFor, listOpenItems } from '#shared/domain/cases/checklist.ts';
import type { CaseHeader } from '#shared/contracts/cases.ts';

/** How many steps the overview names; the page of steps has all. */
const most = 4;

/** The next steps of the list that belongs to where support stands; nothing where there is no such list. */
export function StepsToCome({ head }: { readonly head: CaseHeader }) {
  const { t } = useTranslation(['cases', 'domain']);
  const { caseId } = head;
  const checklist = findChecklistFor(head.state);
  const steps = useRead('cases.checklist', { caseId }, { enabled: checklist !== undefined });
  if (checklist === undefined) return null;
  return (
    <section aria-labelledby="steps-to-come">
      <div className="ks-label-row">
        <h2 className="ks-section-title" id="steps-to-come">
          {t('overview.steps')}
        </h2>
        <TextLink to="/people/$caseId/steps" params={{ caseId }}>
          {t('overview.stepsAll')}
        </TextLink>
      </div>
      <ReadArea query={steps} height={120}>
        {({ items }) => {
          const progress = Object.fromEntries(items.map(({ key, state }) => [key, state]));
          const open = listOpenItems(checklist, progress);
          return open.length === 0 ? (
            <p className="ks-quiet">{t('overview.stepsNone')}</p>
          ) : (
            <ul className="ks-steps-short">
              {open.slice(0, most).map((item) => (
                <li key={item}>{t(`domain:checklistItem.${item}`)}</li>
              ))}
            </ul>
          );
        }}
      </ReadArea>
    </section>
  );
}
