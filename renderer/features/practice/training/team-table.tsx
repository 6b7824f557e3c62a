import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import type { Training } from './training-list.tsx';
import { standingTone, useStandingWords } from './training-words.ts';

/** Colleagues by name beside the whole list, each cell in words; never sorted by what is missing. */
export function TeamTable({ trainings }: { readonly trainings: readonly Training[] }) {
  const { t } = useTranslation('practice');
  const words = useStandingWords();
  const team = useRead('practice.teamTraining', {});
  return (
    <ReadArea query={team} height={240}>
      {(colleagues) => (
        <div
          className="ks-table-box ks-practice-wide"
          tabIndex={0}
          role="group"
          aria-label={t('training.table')}
        >
          <table className="ks-table">
            <caption className="ks-hidden">{t('training.table')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('training.colleague')}</th>
                {trainings.map(({ id, title }) => (
                  <th key={id} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {colleagues.map(({ id, name, standings }) => (
                <tr key={id}>
                  <th scope="row">
                    <TextLink to="/development/team/$workerId" params={{ workerId: id }}>
                      {name}
                    </TextLink>
                  </th>
                  {standings.map((standing) => (
                    <td key={standing.trainingId}>
                      {standing.state === 'open' ? (
                        <span className="ks-quiet ks-least">{words(standing)}</span>
                      ) : (
                        <Tag tone={standingTone[standing.state]}>{words(standing)}</Tag>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </ReadArea>
  );
}
