import { IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { Facts } from '#renderer/ui/voices.tsx';
import type { SelfCheck } from '#shared/contracts/service.ts';
import { selfCheckLines } from '#shared/domain/methods/fidelity-codes.ts';
import '#renderer/features/records/records.css';
import { SelfCheckForm } from './self-check-form.tsx';
import { ServiceFrame } from './service-frame.tsx';

/** The service's look at itself: dated, in its own words, with what it does next (domain.md 4.5). */
export function SelfCheckScreen() {
  const { t } = useTranslation('service');
  const [writing, setWriting] = useState(false);
  const checks = useRead('service.selfChecks', {});
  const done = () => {
    setWriting(false);
  };
  return (
    <ServiceFrame
      {...(writing
        ? {}
        : {
            actions: (
              <Button
                onClick={() => {
                  setWriting(true);
                }}
              >
                {t('selfCheck.begin')}
              </Button>
            ),
          })}
    >
      <ReadArea query={checks} height={300}>
        {(looks) => (
          <Sheet>
            {writing && <SelfCheckForm last={looks[0]} onDone={done} />}
            {!writing && looks.length === 0 && (
              <Section>
                <EmptyState icon={<IconEye aria-hidden />} title={t('selfCheck.empty')}>
                  {t('selfCheck.emptyText')}
                </EmptyState>
              </Section>
            )}
            {looks.slice(0, 1).map((look) => (
              <Look key={look.id} look={look} />
            ))}
            {looks.length > 1 && <Earlier looks={looks.slice(1)} />}
          </Sheet>
        )}
      </ReadArea>
    </ServiceFrame>
  );
}

function useBy() {
  const { t } = useTranslation('service');
  const format = useFormat();
  return ({ madeOn, by }: SelfCheck) => t('selfCheck.by', { day: format.day(madeOn), by });
}

function Look({ look }: { readonly look: SelfCheck }) {
  const by = useBy();
  return (
    <Section title={by(look)}>
      <Lines look={look} />
    </Section>
  );
}

function Earlier({ looks }: { readonly looks: readonly SelfCheck[] }) {
  const { t } = useTranslation('service');
  const by = useBy();
  return (
    <Section title={t('selfCheck.earlier')}>
      {looks.map((look) => (
        <details key={look.id}>
          <summary>{by(look)}</summary>
          <Lines look={look} />
        </details>
      ))}
    </Section>
  );
}

function Lines({ look }: { readonly look: SelfCheck }) {
  const { t } = useTranslation(['service', 'domain']);
  return (
    <ul className="ks-service-look">
      {selfCheckLines.flatMap((line) => {
        const entry = look.entries.find((each) => each.line === line);
        if (entry === undefined) return [];
        return [
          <li key={line}>
            <p className="ks-strong">
              {t(`domain:selfCheckLine.${line}`)}
              <Tag tone={entry.answer === 'yes' ? 'moss' : 'neutral'}>
                {t(`domain:selfCheckAnswer.${entry.answer}`)}
              </Tag>
            </p>
            {entry.words !== '' && <Facts>{entry.words}</Facts>}
            {entry.next !== '' && <p>{t('selfCheck.nextLine', { next: entry.next })}</p>}
          </li>,
        ];
      })}
    </ul>
  );
}
