import { IconDots, IconEyeOff, IconPlus, IconTarget } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { Button, ButtonRow, IconButton } from '#renderer/ui/button.tsx';
import { Menu, MenuItem } from '#renderer/ui/menu.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { Facts, TeamView } from '#renderer/ui/voices.tsx';
import { isTimeToLook, standingOf } from '#shared/domain/change-stages/stage-rules.ts';
import { ParkDialog } from './park-dialog.tsx';
import { type Topic, usePlanWords } from './plan-words.ts';
import { StageDialog } from './stage-dialog.tsx';
import { TopicDialog } from './topic-dialog.tsx';
import { useAtOnce } from './use-at-once.ts';

interface ChangeTopicsProps {
  readonly caseId: string;
  readonly topics: readonly Topic[];
  readonly called: string;
  readonly mayChange: boolean;
}

/** What the person wants to change, one issue at a time, each with the stage that was found and what fits it. */
export function ChangeTopics({ caseId, topics, called, mayChange }: ChangeTopicsProps) {
  const { t } = useTranslation('plans');
  const [adding, setAdding] = useState(false);
  const active = topics.filter(({ isActive, parkedUntil }) => isActive && parkedUntil === null);
  const parked = topics.filter(({ isActive, parkedUntil }) => isActive && parkedUntil !== null);
  const away = topics.filter(({ isActive }) => !isActive);
  const list = (some: readonly Topic[]) => (
    <ul className="ks-topics">
      {some.map((topic) => (
        <TopicCard key={topic.id} caseId={caseId} topic={topic} called={called} mayChange={mayChange} />
      ))}
    </ul>
  );
  const add = mayChange && (
    <Button
      kind="quiet"
      icon={<IconPlus size={18} aria-hidden />}
      onClick={() => {
        setAdding(true);
      }}
    >
      {t('change.add')}
    </Button>
  );
  return (
    <Section title={t('change.title')} help={t('change.help')} action={add}>
      {active.length > 0 ? list(active) : <p className="ks-quiet">{t('change.none')}</p>}
      {parked.length > 0 && (
        <div className="ks-topics-more">
          <h3 className="ks-side-label">{t('change.parked')}</h3>
          {list(parked)}
        </div>
      )}
      {away.length > 0 && (
        <details className="ks-topics-more">
          <summary>{t('change.away')}</summary>
          {list(away)}
        </details>
      )}
      {adding && (
        <TopicDialog
          caseId={caseId}
          topic={null}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </Section>
  );
}

function TopicCard({
  caseId,
  topic,
  called,
  mayChange,
}: Omit<ChangeTopicsProps, 'topics'> & { readonly topic: Topic }) {
  const { t } = useTranslation(['plans', 'domain']);
  const format = useFormat();
  const today = useToday();
  const words = usePlanWords(called);
  const [noting, setNoting] = useState(false);
  const { shared, teamView, before } = standingOf(topic.entries);
  return (
    <li>
      <article className="ks-topic" aria-label={topic.title}>
        <div className="ks-goal-head">
          <h3 className="ks-topic-title">{topic.title}</h3>
          {mayChange && <TopicMenu caseId={caseId} topic={topic} />}
        </div>
        {(topic.areaKey !== null || topic.parkedUntil !== null) && (
          <p className="ks-plan-about">
            {topic.areaKey !== null && <Tag>{words.area({ key: topic.areaKey, label: null })}</Tag>}
            {topic.parkedUntil !== null && (
              <Tag tone={isTimeToLook(topic.parkedUntil, today) ? 'brass' : 'neutral'}>
                {t('change.parkedUntil', { day: format.day(topic.parkedUntil) })}
              </Tag>
            )}
          </p>
        )}
        {shared === null ? <p className="ks-quiet">{t('change.noStage')}</p> : <StageNow stage={shared} />}
        {before.length > 0 && (
          <p className="ks-quiet ks-small">
            {t('change.before', {
              list: before
                .map(({ stage, from }) =>
                  t('change.beforeOne', {
                    stage: t(`domain:changeStagePlain.${stage}`),
                    day: format.shortDay(from),
                  }),
                )
                .join('; '),
            })}
          </p>
        )}
        {teamView !== null && (
          <div className="ks-topic-team">
            <Tag icon={<IconEyeOff aria-hidden />}>{t('change.teamOnly')}</Tag>
            <TeamView>
              {[
                t('change.teamView', {
                  stage: t(`domain:changeStagePlain.${teamView.stage}`),
                  author: teamView.author,
                  day: format.day(teamView.from),
                }),
                teamView.note,
                teamView.inHandover ? t('change.ticked') : '',
              ]
                .filter((line) => line !== '')
                .join('\n')}
            </TeamView>
          </div>
        )}
        {mayChange && (
          <ButtonRow>
            <Button
              kind="quiet"
              aria-label={t('change.noteFor', { topic: topic.title })}
              onClick={() => {
                setNoting(true);
              }}
            >
              {t('change.note')}
            </Button>
          </ButtonRow>
        )}
        {noting && (
          <StageDialog
            caseId={caseId}
            topic={topic}
            called={called}
            onClose={() => {
              setNoting(false);
            }}
          />
        )}
      </article>
    </li>
  );
}

/** The stage that fits now in plain words, then what fits it and what is better left (domain.md 3.1). */
function StageNow({ stage }: { readonly stage: Topic['entries'][number] }) {
  const { t } = useTranslation(['plans', 'domain']);
  const format = useFormat();
  return (
    <>
      <p>
        <span className="ks-strong">{t(`domain:changeStagePlain.${stage.stage}`)}</span>{' '}
        <span className="ks-quiet ks-small">
          {t('change.found', {
            name: t(`domain:changeStage.${stage.stage}`),
            day: format.day(stage.from),
            how: t(`domain:stageFinder.${stage.identifiedBy}`),
          })}
        </span>
      </p>
      {stage.note !== '' && <Facts>{stage.note}</Facts>}
      <details>
        <summary>{t('change.whatFits')}</summary>
        <ul className="ks-topic-fits">
          {t(`fits.${stage.stage}.do`)
            .split('\n')
            .map((line) => (
              <li key={line}>{line}</li>
            ))}
        </ul>
        <p className="ks-quiet">{t('change.ratherNot', { what: t(`fits.${stage.stage}.avoid`) })}</p>
      </details>
    </>
  );
}

function TopicMenu({ caseId, topic }: { readonly caseId: string; readonly topic: Topic }) {
  const { t } = useTranslation('plans');
  const navigate = useNavigate();
  const atOnce = useAtOnce();
  const [open, setOpen] = useState<'name' | 'park' | null>(null);
  const close = () => {
    setOpen(null);
  };
  const { id, isActive, parkedUntil } = topic;
  return (
    <>
      <Menu
        button={
          <IconButton
            label={t('change.more', { topic: topic.title })}
            icon={<IconDots size={20} aria-hidden />}
          />
        }
      >
        <MenuItem
          icon={<IconTarget size={18} aria-hidden />}
          onSelect={() => {
            void navigate({
              to: '/people/$caseId/plan/goals/new',
              params: { caseId },
              search: { topic: id, ...(topic.areaKey === null ? {} : { area: topic.areaKey }) },
            });
          }}
        >
          {t('change.makeGoal')}
        </MenuItem>
        <MenuItem
          onSelect={() => {
            setOpen('name');
          }}
        >
          {t('change.rename')}
        </MenuItem>
        {parkedUntil === null ? (
          <MenuItem
            onSelect={() => {
              setOpen('park');
            }}
          >
            {t('park.open')}
          </MenuItem>
        ) : (
          <MenuItem
            onSelect={() =>
              void atOnce(() => call('changeTopics.park', { caseId, topicId: id, until: null }))
            }
          >
            {t('park.takeUp')}
          </MenuItem>
        )}
        <MenuItem
          onSelect={() =>
            void atOnce(() => call('changeTopics.setActive', { caseId, topicId: id, isActive: !isActive }))
          }
        >
          {isActive ? t('change.putAway') : t('change.bringBack')}
        </MenuItem>
      </Menu>
      {open === 'name' && <TopicDialog caseId={caseId} topic={topic} onClose={close} />}
      {open === 'park' && <ParkDialog caseId={caseId} topic={topic} onClose={close} />}
    </>
  );
}
