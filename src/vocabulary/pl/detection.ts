import type { LanguageDefinition } from '../language.ts'

/** How Polish postmortems write of who noticed. */
export const detection = {
  denials: 'nie, bez, brak, żaden, żadnego, żadna, nigdy, zamiast, ani, braku',
  noticedLabels: `(wykryte|wykryto|wykryty|zgłoszone|zgłoszono|zauważone|zauważono) (przez|za pomocą|dzięki),
    wykrycie, wykrywanie, detekcja, sposób (wykrycia|zgłoszenia), jak (wykryto|zauważono|się dowiedzieliśmy), źródło
    (wykrycia|zgłoszenia), zgłaszający, kto (wykrył|zauważył|zgłosił)`,
  noticedNames: {
    alert: 'alert*, alarm*, monitoring*, powiadomieni*, ostrzeżeni*, sonda',
    user: `użytkowni*, klient*, wsparcie, dział wsparcia, obsług* klienta, help desk, pacjent*, inny zespół, innego
      zespołu, sprzedawc*, recepcj*`,
    'monitoring-looked-at': `dashboard*, pulpit*, grafan*, logi, logach, logów, metryk*, wykres*, przegląd*, audyt*,
      kontrol*, inspekcj*`,
    team: `zespół, zespołu, inżynier*, programist*, deweloper*, administrator*, dyżurn*, operator*, my, ręczn*,
      przypad*, kolega, wewnętrzn*`,
    provider: 'dostawc*, hosting*',
    automation: 'ci, pipeline, test automatyczny, testy automatyczne, bot',
  },
  noticing: {
    tells: `zgłosi*, zgłasza*, zgłoszon*, poinformowa*, informuj*, skarż*, poskarży*, zadzwoni*, napisa*,
      skontaktowa*, zapyta*, powiadomi*`,
    notices: 'zauważy*, zauważa*, zauważon*, wykry*, odkry*, spostrzeg*, stwierdzi*, dostrzeg*',
    fires: 'uruchomi*, zadziała*, wyzwolon*, odpali*, przyszed*, przyszł*, otrzyman*, wysłan*, wykry*, zgłosi*',
    shows: 'pokaz*, wskaz*, ujawni*',
    by: `(zgłoszone|zgłoszony|zgłoszona|zgłoszono|wykryte|wykryty|wykryto|zauważone|zauważony|zauważono|powiadomieni|
      poinformowani) (przez|dzięki|za pomocą), (zgłoszenie|zgłoszenia|skarga|skargi|telefon|telefony|wiadomość|mail|
      ticket) (od|z), dzięki`,
    gets: 'otrzyma*, dosta*, przyszed*, przyszł*, pierwszy, zadziała*, uruchomi* się',
    looks: `(widoczne|widać|zauważone|zauważono|zobaczono) (w|na), (przegląd|przeglądu|kontrol*|analiz*|sprawdzeni*),
      przeglądając, sprawdzając`,
  },
  noticed: {
    user: 'zgłoszeni* (użytkownik*|klient*), skargi',
    'monitoring-looked-at': 'rutynow* kontrol*',
    team: '(zauważone|zauważono|wykryte|wykryto|odkryte) (podczas|przy|w trakcie)',
    automation: '(pipeline|ci|build|testy) (nie przeszedł|nie przeszły|zakończył się błędem|padł)',
  },
} satisfies Omit<LanguageDefinition, 'tag'>
