import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import '#renderer/features/account/narrow-form.css';
import { TextLink } from '#renderer/ui/link.tsx';
import { Breadcrumb, Page, PageTitle, Sheet } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import type { CopiesAfterLeaving } from '#shared/contracts/access.ts';
import { workerId as workerIdOf } from '#shared/lib/ids.ts';
import { LeavingDone } from './leaving-done.tsx';
import { LeavingForm } from './leaving-form.tsx';

/** What is said once somebody's access has ended. */
export interface Ended {
  readonly name: string;
  /** Files that have a new colleague. */
  readonly handed: number;
  readonly copies: CopiesAfterLeaving;
}

/** A colleague leaves: what it means, who takes over, and the end of their access. */
export function LeavingPage() {
  const { t } = useTranslation(['access', 'ui']);
  const id = workerIdOf.parse(useParams({ strict: false }).workerId);
  const preview = useRead('access.leaving', { id });
  const [ended, setEnded] = useState<Ended | null>(null);
  return (
    <Page>
      <Breadcrumb label={t('ui:breadcrumb')}>
        <TextLink to="/settings/colleagues" quiet>
          {t('leaving.crumb')}
        </TextLink>
      </Breadcrumb>
      <div className="ks-narrow-form">
        {ended !== null ? (
          <LeavingDone ended={ended} />
        ) : (
          <ReadArea query={preview} height={500}>
            {(leaving) => (
              <>
                <PageTitle
                  title={t('leaving.title', { name: leaving.name })}
                  under={leaving.refusal === null && t('leaving.under')}
                />
                <Sheet>
                  {leaving.refusal === null ? (
                    <LeavingForm leaving={leaving} onEnded={setEnded} />
                  ) : (
                    <Note>{t(`leaving.${leaving.refusal}`)}</Note>
                  )}
                </Sheet>
              </>
            )}
          </ReadArea>
        )}
      </div>
    </Page>
  );
}
