import { useTranslation } from 'react-i18next';
import { Note } from '#renderer/ui/states.tsx';
import { type AllocationAnswers, allocationPicture } from '#shared/domain/methods/allocation.ts';
import { answerWords } from '#shared/i18n/pages/method-pages.ts';
import './methods.css';

/** Three columns with the answers that point to each method, and what is still open. Nothing is counted (domain.md 4.5). */
export function AllocationColumns({ answers }: { readonly answers: AllocationAnswers }) {
  const { t, i18n } = useTranslation(['methods', 'domain']);
  const { columns, open, isEnough, hasTwoSigns } = allocationPicture(answers);
  return (
    <div className="ks-method-picture">
      {hasTwoSigns && <Note tone="brass">{t('allocation.twoSigns')}</Note>}
      {!isEnough && <Note>{t('allocation.notEnough')}</Note>}
      <div className="ks-method-columns">
        {columns.map(({ method, pointers }) => (
          <section key={method} aria-label={t(`domain:supportMethod.${method}`)}>
            <h3 className="ks-side-label">{t(`domain:supportMethod.${method}`)}</h3>
            {pointers.length === 0 ? (
              <p className="ks-quiet ks-small">{t('allocation.noPointers')}</p>
            ) : (
              <ul className="ks-doc-list">
                {pointers.map(({ prompt, answer }) => (
                  <li key={prompt}>
                    {t('page.pointer', {
                      prompt: t(`domain:allocationPrompt.${prompt}`),
                      answer: answerWords(i18n, prompt, answer),
                    })}
                  </li>
                ))}
              </ul>
            )}
          </section>
        ))}
      </div>
      {open.length > 0 && (
        <p className="ks-small">
          <span className="ks-strong">{t('allocation.open')}</span>
          {`: ${open.map((prompt) => t(`domain:allocationPrompt.${prompt}`)).join(', ')}`}
        </p>
      )}
    </div>
  );
}
