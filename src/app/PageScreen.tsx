/** The pages that have an address of their own, each in its own chunk. */
import { Lazy } from './Lazy.tsx';
import type { PageName } from './pages.ts';
import type { Services } from './services.ts';

interface Props {
  page: PageName;
  services: Services;
  /** It lies over a run that waits. */
  inRun: boolean;
  onLeave(): void;
  /** Leaves, and opens a stored run. */
  onOpen(id: string): void;
}

const ownWords = async () => (await import('./own-words/OwnWords.tsx')).OwnWords;
const scoring = async () => (await import('./scoring/ScoringPage.tsx')).ScoringPage;
const checklist = async () => (await import('./checklist/Checklist.tsx')).Checklist;
const nights = async () => (await import('./past/NightsPage.tsx')).NightsPage;
const progress = async () => (await import('./progress/Progress.tsx')).Progress;

export function PageScreen({ page, services, inRun, onLeave, onOpen }: Props) {
  const { store, language } = services;
  switch (page) {
    case 'own-words':
      return <Lazy load={ownWords} props={{ onLeave, inRun }} />;
    case 'scoring':
      return <Lazy load={scoring} props={{ onLeave }} />;
    case 'checklist':
      return <Lazy load={checklist} props={{ onLeave }} />;
    case 'nights':
      return <Lazy load={nights} props={{ store, language, inRun, onLeave, onOpen }} />;
    case 'progress':
      return <Lazy load={progress} props={{ store, onLeave }} />;
  }
}
