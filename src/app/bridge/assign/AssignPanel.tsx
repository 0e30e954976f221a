/** Assign: one task to one person for a time, or a change for somebody at work. */
import { useBridge } from '../bridge-context.ts';
import { assignTabs, type Panel } from '../panels.ts';
import { PanelFrame } from '../parts/PanelFrame.tsx';
import { Tabs } from '../parts/Tabs.tsx';
import { Change } from './Change.tsx';
import { Give } from './Give.tsx';

export function AssignPanel({ panel }: { panel: Extract<Panel, { verb: 'assign' }> }) {
  const { words, open } = useBridge();
  return (
    <PanelFrame title={words.t('bridge.verb.assign')}>
      <Tabs
        id="assign"
        label={words.t('bridge.verb.assign')}
        tabs={assignTabs.map((tab) => ({ id: tab, label: words.t(`bridge.assign.${tab}`) }))}
        value={panel.tab}
        onPick={(tab) => open({ verb: 'assign', tab })}
      >
        {panel.tab === 'give' ? (
          <Give start={panel.person ?? null} />
        ) : (
          <Change start={panel.person ?? null} />
        )}
      </Tabs>
    </PanelFrame>
  );
}
