import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { callName } from '#renderer/features/cases/call-name.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { type OpenedDraft, useOpenedDraft } from '#renderer/features/notes/use-draft.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import type { CaseHeader } from '#shared/contracts/cases.ts';
import type { StarReadingView, StarTemplateView } from '#shared/contracts/stars.ts';
import { readingsOldestFirst } from '../star-model.ts';
import { TogetherPages } from './together-pages.tsx';
import { beginForm, formOfReading, type TogetherForm, togetherForm } from './together-form.ts';

/** A new star, done together, full screen. */
export function TogetherScreen() {
  return <Loading readingId={null} />;
}

/** A kept star, opened again to correct it. */
export function CorrectStarScreen() {
  const { readingId = '' } = useParams({ strict: false });
  return <Loading readingId={readingId} />;
}

function Loading({ readingId }: { readonly readingId: string | null }) {
  const caseId = useCaseId();
  const head = useRead('cases.header', { caseId });
  const readings = useRead('stars.readings', { caseId });
  const templates = useRead('stars.templates', {});
  const opened = useOpenedDraft({ kind: 'star_reading', caseId, subjectId: readingId }, togetherForm);
  return (
    <ReadArea query={head} height={480}>
      {(header) => (
        <ReadArea query={readings} height={480}>
          {(kept) => (
            <ReadArea query={templates} height={480}>
              {(stars) => (
                <ReadArea query={opened} height={480}>
                  {(draft) => (
                    <Opened
                      key={draft.id}
                      header={header}
                      readings={kept.readings}
                      templates={stars}
                      opened={draft}
                      amended={kept.readings.find(({ id }) => id === readingId) ?? null}
                    />
                  )}
                </ReadArea>
              )}
            </ReadArea>
          )}
        </ReadArea>
      )}
    </ReadArea>
  );
}

interface OpenedProps {
  readonly header: CaseHeader;
  readonly readings: readonly StarReadingView[];
  readonly templates: readonly StarTemplateView[];
  readonly opened: OpenedDraft<TogetherForm>;
  readonly amended: StarReadingView | null;
}

const contextOfState: Partial<Record<CaseHeader['state'], TogetherForm['context']>> = {
  closing: 'closing',
  closed: 'follow_up',
  follow_up: 'follow_up',
};

function Opened({ header, readings, templates, opened, amended }: OpenedProps) {
  const today = useToday();
  const [begunWith] = useState(() => {
    const oldestFirst = readingsOldestFirst(readings, templates);
    const usable = templates.filter(({ status }) => status === 'in_use');
    const latest = oldestFirst.at(-1);
    const template = usable.find(({ familyId }) => familyId === latest?.familyId) ?? usable[0];
    if (template === undefined) return null;
    if (amended !== null) {
      const own = templates.find(({ id }) => id === amended.templateId) ?? template;
      return formOfReading(amended, own);
    }
    const last = oldestFirst.findLast(({ view }) => view.templateId === template.id);
    const context = latest === undefined ? 'first' : (contextOfState[header.state] ?? 'review');
    return beginForm(template, last, today, context);
  });
  const [resumed, setResumed] = useState(opened.content === null);
  const [from, setFrom] = useState(opened);
  if (begunWith === null) return null;
  if (!resumed && opened.content !== null) {
    return (
      <Resume
        day={opened.content.readingDate}
        onGoOn={() => {
          setResumed(true);
        }}
        onBeginNew={() => {
          setFrom({ ...opened, content: null });
          setResumed(true);
        }}
      />
    );
  }
  return (
    <TogetherPages
      caseId={header.caseId}
      called={callName(header.name)}
      readings={readings}
      templates={templates}
      opened={from}
      empty={begunWith}
      amended={amended}
    />
  );
}

interface ResumeProps {
  readonly day: string;
  readonly onGoOn: () => void;
  readonly onBeginNew: () => void;
}

/** A star that was stopped, locked away or cut off: go on, or begin anew. */
function Resume({ day, onGoOn, onBeginNew }: ResumeProps) {
  const { t } = useTranslation(['stars', 'ui']);
  const format = useFormat();
  const caseId = useCaseId();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  return (
    <div className="ks-together-resume">
      <h1 className="ks-together-question" tabIndex={-1}>
        {t('name')}
      </h1>
      <p className="ks-together-prompt">{t('start.resume', { day: format.day(day) })}</p>
      <ButtonRow>
        <Button kind="main" size="huge" autoFocus onClick={onGoOn}>
          {t('start.goOn')}
        </Button>
        <Button
          size="huge"
          onClick={() => {
            setAsking(true);
          }}
        >
          {t('start.startNew')}
        </Button>
        <Button
          kind="quiet"
          size="huge"
          onClick={() => {
            void navigate({ to: '/people/$caseId/star', params: { caseId } });
          }}
        >
          {t('ui:back')}
        </Button>
      </ButtonRow>
      <ConfirmDialog
        open={asking}
        title={t('start.deleteTitle')}
        keep={t('start.deleteKeep')}
        act={t('start.deleteAct')}
        closeLabel={t('ui:close')}
        onKeep={() => {
          setAsking(false);
        }}
        onAct={onBeginNew}
      >
        {t('start.deleteText', { day: format.day(day) })}
      </ConfirmDialog>
    </div>
  );
}
