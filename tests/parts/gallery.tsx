import { IconHome2, IconLock, IconPlant2, IconPlus, IconSparkles, IconStar } from '@tabler/icons-react';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Button, ButtonRow, TextButton } from '#renderer/ui/button.tsx';
import { ChoiceChips, ManyChips } from '#renderer/ui/choice-chips.tsx';
import { Checkbox, SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField, TimeField } from '#renderer/ui/date-field.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { FieldsRow, Fields } from '#renderer/ui/field.tsx';
import { Columns, Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import {
  Definition,
  DefinitionList,
  EmptyState,
  ErrorSummary,
  GoodNews,
  LoadingArea,
  Note,
} from '#renderer/ui/states.tsx';
import { ContactWord, Tag } from '#renderer/ui/tag.tsx';
import { NumberField, SearchField, TextField } from '#renderer/ui/text-fields.tsx';
import { Moment, Timeline } from '#renderer/ui/timeline.tsx';
import { toastDone, toastProblem, Toasts } from '#renderer/ui/toasts.tsx';
import { UiProvider } from '#renderer/ui/ui-provider.tsx';
import { FactsField, PersonWords, TeamView, ViewField, WordsField } from '#renderer/ui/voices.tsx';

const query = new URLSearchParams(location.search);

/** Every part at once, to be looked at; the words are the pictures' own. */
function Gallery() {
  const [day, setDay] = useState<string | null>('2026-11-23');
  const [time, setTime] = useState<string | null>('13:30');
  const [where, setWhere] = useState<'home' | 'out' | null>('home');
  const [touched, setTouched] = useState<readonly ('letters' | 'sleep')[]>(['letters']);
  const [text, setText] = useState('Sorted eleven letters from the blue box.');
  const [minutes, setMinutes] = useState('50');
  const [view, setView] = useState<'star' | 'table'>('star');
  const [kind, setKind] = useState<'a' | 'b' | null>(null);
  const [asking, setAsking] = useState(false);
  const [ticked, setTicked] = useState(true);
  return (
    <main>
      <Page>
        <PageTitle
          title="Ilka Varga"
          size="name"
          over="Good morning, Jonas"
          under="Key worker Jonas Lindqvist"
          actions={
            <>
              <Button>Print pack</Button>
              <Button kind="quiet">Show together</Button>
              <Button kind="main" icon={<IconPlus size={18} />} keys="N">
                Add note
              </Button>
            </>
          }
        />
        <GoodNews label="Good news" action={<TextButton>Add good news</TextButton>}>
          <span>412 days at home for Ilka</span>
          <span>First week in João’s new home</span>
        </GoodNews>
        <p />
        <Columns
          side={
            <>
              <Timeline label="Lately">
                <Moment icon={<IconHome2 />} title="Visit at home" meta="Yesterday · Jonas · 50 min">
                  <p>We sorted eleven letters.</p>
                  <PersonWords>I used to hide them. Now the box hides them for me.</PersonWords>
                </Moment>
                <Moment icon={<IconStar />} tone="accent" title="Star done together" meta="17 Nov · Jonas" />
                <Moment icon={<IconSparkles />} tone="brass" title="Good news" meta="14 Nov">
                  <PersonWords size="small">Zsófi slept over.</PersonWords>
                </Moment>
              </Timeline>
              <EmptyState
                icon={<IconPlant2 aria-hidden />}
                title="No strengths written down yet"
                action={<Button>Add a strength</Button>}
              >
                What would João teach somebody else?
              </EmptyState>
              <LoadingArea label="One moment …" />
            </>
          }
        >
          <Sheet>
            <Section title="Fields and errors" action={<TextButton>Open the plan</TextButton>}>
              <Fields>
                <ErrorSummary
                  title="Two things to look at before this is saved"
                  problems={[
                    { id: 'day', text: 'Add the day of the visit' },
                    { id: 'where', text: 'Choose where you met' },
                  ]}
                />
                <FieldsRow>
                  <DateField
                    id="day"
                    label="Day of the visit"
                    help="For example 23.11.2026"
                    value={day}
                    onChange={setDay}
                    max="2026-11-24"
                    error={day === '2026-11-24' ? 'This day has not come yet.' : undefined}
                  />
                  <p data-testid="day">{day ?? 'no day'}</p>
                  <TimeField label="At" value={time} onChange={setTime} />
                </FieldsRow>
                <ChoiceChips
                  id="where"
                  label="Where"
                  chips={[
                    { value: 'home', label: 'At home', icon: <IconHome2 aria-hidden /> },
                    { value: 'out', label: 'Out and about' },
                  ]}
                  value={where}
                  onChange={setWhere}
                  error={where === 'out' ? 'Choose where you met' : undefined}
                />
                <ManyChips
                  label="Touched today"
                  chips={[
                    { value: 'letters', label: 'Letters' },
                    { value: 'sleep', label: 'Sleep' },
                  ]}
                  value={touched}
                  onChange={setTouched}
                />
                <FieldsRow>
                  <NumberField label="How long" unit="min" value={minutes} onChange={setMinutes} />
                  <TextField label="One line" value={text} onChange={setText} error="Please shorten it." />
                  <SelectField
                    label="For whom"
                    choices={[
                      { value: 'a', label: 'Another service' },
                      { value: 'b', label: 'The person' },
                    ]}
                    value={kind}
                    onChange={setKind}
                    placeholder="Choose"
                  />
                </FieldsRow>
                <FactsField
                  label="What happened"
                  note="facts, things done, agreements"
                  value={text}
                  onChange={setText}
                />
                <WordsField label="In Ilka’s words" value={text} onChange={setText} />
                <ViewField
                  label="My view"
                  teamOnly="Team only, left out of prints"
                  value={text}
                  onChange={setText}
                />
                <Checkbox label="Jonas brings a folder" checked={ticked} onChange={setTicked} />
              </Fields>
            </Section>
            <Section title="Words">
              <Fields>
                <ButtonRow>
                  <ContactWord state="in_touch">In touch</ContactWord>
                  <ContactWord state="due_this_week">Due this week</ContactWord>
                  <ContactWord state="time_to_get_in_touch">Time to get in touch</ContactWord>
                  <ContactWord state="talk_in_team">Please talk about this in the team</ContactWord>
                  <Tag tone="plum" icon={<IconLock aria-hidden />}>
                    Only you can read this
                  </Tag>
                  <Tag tone="clay">Home at risk, act today</Tag>
                </ButtonRow>
                <PersonWords size="large">
                  A door I can lock, my plants, and Sunday lunch with Zsófi.
                </PersonWords>
                <TeamView>He seemed relieved to say it.</TeamView>
                <ButtonRow>
                  <Button notYet="Needs consent first">Hand over</Button>
                  <Button
                    kind="grave"
                    onClick={() => {
                      setAsking(true);
                    }}
                  >
                    Delete draft…
                  </Button>
                  <Button
                    onClick={() => {
                      toastDone('Note saved in Ilka’s file.', { label: 'Undo', act: () => undefined });
                      toastProblem('The backup drive is not plugged in. Your work is kept on this computer.');
                    }}
                  >
                    Say something
                  </Button>
                  <Segmented
                    label="View"
                    choices={[
                      { value: 'star', label: 'Star' },
                      { value: 'table', label: 'Table' },
                    ]}
                    value={view}
                    onChange={setView}
                  />
                </ButtonRow>
                <SearchField label="Find" placeholder="Name or street" value="" onChange={() => undefined} />
                <Note tone="plum">Only you can read this.</Note>
                <DefinitionList>
                  <Definition term="Phone">+36 1 555 0100</Definition>
                  <Definition term="Home">Lipová 14</Definition>
                </DefinitionList>
              </Fields>
            </Section>
          </Sheet>
        </Columns>
      </Page>
      <ConfirmDialog
        open={asking}
        title="Delete this draft?"
        keep="Keep the draft"
        act="Delete the draft"
        closeLabel="Close"
        onKeep={() => {
          setAsking(false);
        }}
        onAct={() => {
          setAsking(false);
        }}
      >
        Your note from 14:32 about the visit to Ilka will be gone. Saved notes are not touched.
      </ConfirmDialog>
      <Toasts label="Messages" closeLabel="Close" />
    </main>
  );
}

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <UiProvider
        colourScheme={query.has('dark') ? 'dark' : 'light'}
        density="roomy"
        locale="en-GB"
        noSuchDay={(month, days) => `${month} has ${days} days. Which day was it?`}
      >
        <Gallery />
      </UiProvider>
    </StrictMode>,
  );
}
