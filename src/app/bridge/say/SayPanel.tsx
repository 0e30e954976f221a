/** Say: to the room, to one person, to an audience, about roles, to the liaison. */
import { useBridge } from '../bridge-context.ts';
import { sayTabs, type Panel, type SayTab } from '../panels.ts';
import { PanelFrame } from '../parts/PanelFrame.tsx';
import { Tabs } from '../parts/Tabs.tsx';
import { Liaison } from './Liaison.tsx';
import { Lines } from './Lines.tsx';
import { Roles } from './Roles.tsx';
import { ToPerson } from './ToPerson.tsx';
import { UpdateTab } from './UpdateTab.tsx';

export function SayPanel({ panel }: { panel: Extract<Panel, { verb: 'say' }> }) {
  const { view, words, open } = useBridge();
  const marks: Partial<Record<SayTab, boolean>> = { update: view.drafts.length > 0 };
  return (
    <PanelFrame title={words.t('bridge.verb.say')}>
      <Tabs
        id="say"
        label={words.t('bridge.say.to')}
        tabs={sayTabs.map((tab) => ({
          id: tab,
          label: words.t(`bridge.say.${tab}`),
          mark: marks[tab] ?? false,
        }))}
        value={panel.tab}
        onPick={(tab) => open({ verb: 'say', tab })}
      >
        {panel.tab === 'room' && <Lines />}
        {panel.tab === 'person' && <ToPerson start={panel.person ?? null} />}
        {panel.tab === 'update' && <UpdateTab start={panel.audience ?? null} sent={panel.sent ?? null} />}
        {panel.tab === 'roles' && <Roles />}
        {panel.tab === 'liaison' && <Liaison />}
      </Tabs>
    </PanelFrame>
  );
}
