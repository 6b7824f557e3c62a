import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import {
  type SupervisionSection,
  supervisionSections,
} from '#shared/domain/supervision/supervision-codes.ts';
import { SectionEditor } from './section-editor.tsx';
import { SectionNav } from './section-nav.tsx';
import type { OpenSession } from './session-screen.tsx';
import { SessionSide } from './session-side.tsx';

/** Where a session is prepared and written: one section in the middle, agenda, actions and next time beside it. */
export function SessionWork({ session }: { readonly session: OpenSession }) {
  const { t } = useTranslation(['supervision', 'domain']);
  const [current, setCurrent] = useState<SupervisionSection>('agenda');
  const next = supervisionSections[supervisionSections.indexOf(current) + 1];
  return (
    <div className="ks-sup-columns">
      <SectionNav record={session.record} current={current} onChoose={setCurrent} />
      <div className="ks-sup-middle">
        <div className="ks-sheet">
          <SectionEditor key={current} session={session} section={current} />
        </div>
        {next !== undefined && (
          <Button
            kind="quiet"
            icon={<IconArrowRight size={18} aria-hidden />}
            onClick={() => {
              setCurrent(next);
            }}
          >
            {t('session.nextSection', { section: t(`domain:supervisionSection.${next}`) })}
          </Button>
        )}
      </div>
      <SessionSide session={session} onChoose={setCurrent} />
    </div>
  );
}
