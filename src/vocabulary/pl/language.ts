import { defineLanguage } from '../language.ts'
import { detection } from './detection.ts'
import { promise } from './promise.ts'
import { recovery } from './recovery.ts'
import { relation } from './relation.ts'

/** Headings and labels over the services that were hit. */
const hitServices = `dotknięte (usługi|systemy|komponenty|serwisy|aplikacje), dotknięta usługa, (usługi|systemy|
  komponenty) (objęte|dotknięte) (awarią|incydentem), niedostępne (usługi|systemy|serwisy)`

export const pl = defineLanguage({
  tag: 'pl',
  letters: 'ąćęłńóśźż',
  commonWords: `i, w, na, nie, się, że, do, z, ze, jest, był, była, było, były, przez, po, od, dla, oraz, który, która,
    które, ponieważ, został, została, zostało, zostały, jak, już, ale, tym, podczas, przed, tylko, także, aby`,
  stopWords: 'i, w, na, nie, się, że, do, z, ze, jest, był, była, było, przez, po, od, dla, oraz, a, o, to',
  sections: {
    metadata: `metadane, metryka, informacje (ogólne|podstawowe), dane (podstawowe|ogólne), szczegóły (incydentu|zdarzenia),
      karta incydentu, w skrócie, fakty`,
    summary: `podsumowanie, streszczenie, skrót, opis, opis (incydentu|zdarzenia|awarii|problemu), co się (stało|wydarzyło),
      przegląd, podsumowanie (incydentu|awarii|zarządcze), wprowadzenie, wstęp, krótki opis`,
    services: hitServices,
    impact: `wpływ, skutki, skutek, konsekwencje, zakres, zasięg, wpływ na (użytkowników|klientów|biznes|usługi), objawy,
      symptomy, szkody, efekt, skala`,
    'root-causes': `przyczyna, przyczyny, przyczyna źródłowa, przyczyny źródłowe, przyczyna główna, główna przyczyna,
      główne przyczyny, pierwotna przyczyna, przyczyna pierwotna, bezpośrednia przyczyna, przyczyna (incydentu|awarii|problemu),
      przyczyny (incydentu|awarii|problemu), analiza (przyczyny|przyczyn), analiza (przyczyny|przyczyn) (źródłowej|źródłowych|głównej),
      dlaczego (do tego doszło|tak się stało|to się stało), dlaczego, powód, powody, root cause`,
    'contributing-factors':
      'czynniki (sprzyjające|przyczyniające się|towarzyszące|dodatkowe|wpływające), inne przyczyny',
    trigger: 'czynnik (wyzwalający|wywołujący), wyzwalacz, bezpośredni powód, trigger, zapalnik',
    timeline: `oś czasu, przebieg, przebieg (zdarzeń|wydarzeń|incydentu|awarii), chronologia, chronologia (zdarzeń|wydarzeń),
      kalendarium, harmonogram (zdarzeń|incydentu), linia czasu, dziennik (zdarzeń|incydentu), kolejność zdarzeń`,
    detection: `wykrycie, detekcja, sposób wykrycia, jak (wykryto|wykryliśmy) (problem|incydent|awarię), jak to wykryto,
      jak wykryto, alerty, monitoring, monitorowanie, dlaczego nie wykryto tego wcześniej`,
    resolution: `rozwiązanie, naprawa, usunięcie awarii, przywrócenie (działania|usługi|usług), podjęte (działania|kroki),
      wykonane (działania|kroki), reakcja, obsługa incydentu, działania (doraźne|natychmiastowe), obejście, złagodzenie,
      mitygacja, ograniczenie skutków, jak naprawiono, jak (to naprawiliśmy|naprawiliśmy problem), odzyskiwanie, workaround`,
    'action-items': `działania (naprawcze|korygujące|zapobiegawcze|następcze|do podjęcia), zadania, lista zadań, następne kroki,
      kolejne kroki, dalsze (kroki|działania), do zrobienia, plan (działań|naprawczy|działania), zalecenia, rekomendacje,
      usprawnienia, poprawki, ulepszenia, zapobieganie, jak (zapobiec|zapobiegać) (temu|powtórzeniu|powtórce)( w przyszłości|),
      działania na przyszłość, środki (zapobiegawcze|zaradcze), prewencja, co dalej, co zrobimy, todo`,
    lessons: `wnioski, lekcje, wyciągnięte (wnioski|lekcje), czego się nauczyliśmy, co (poszło|zadziałało|działało) (dobrze|źle),
      co się (udało|nie udało), nauka, gdzie mieliśmy szczęście, szczęście, refleksje, spostrzeżenia, retrospektywa`,
    references:
      'odnośniki, linki, odwołania, źródła, zobacz też, zobacz także, powiązane (incydenty|zdarzenia|dokumenty), materiały',
    background: `tło, kontekst, analiza, analiza techniczna, diagnoza, diagnostyka, śledztwo, badanie, szczegóły techniczne,
      szczegóły, pięć razy dlaczego, 5 dlaczego, 5x dlaczego, 5 x dlaczego, hipotezy, obserwacje`,
    appendix: 'załącznik, załączniki, dodatek, dodatki, komunikacja, logi, słownik, słowniczek, historia zmian, dowody',
  },
  distinctiveWords: 'podsumowanie, chronologia, kalendarium, wnioski, rekomendacje, streszczenie',
  conjunctions: 'i, oraz, lub',
  and: 'i, oraz',
  fillers:
    'pełny, pełna, pełne, techniczny, techniczna, szczegółowy, szczegółowa, incydent, incydentu, awaria, awarii, zdarzenia, nasze, nasza, etap, krok, faza',
  sectionVetoes: 'opcje, warianty, odrzucone, pliki, możliwości',
  fields: {
    id: 'numer, identyfikator, numer (incydentu|zgłoszenia), id incydentu, id',
    title: 'tytuł, nazwa, temat',
    date: 'data, data (incydentu|zdarzenia|awarii|wystąpienia), dzień, kiedy, data i (godzina|czas), okres, termin',
    severity:
      'ważność, poziom ważności, priorytet, krytyczność, istotność, poziom, stopień, waga, powaga, klasyfikacja, poziom (krytyczności|istotności|incydentu)',
    status: 'status, stan, aktualny (status|stan), status incydentu',
    duration:
      'czas trwania, czas (trwania|) (awarii|incydentu|przestoju|niedostępności), długość, przestój, łączny czas',
    environments: 'środowisko, środowiska, klaster, klastry, dotknięte (środowisko|środowiska)',
    authors:
      'autor, autorzy, autorka, sporządził, sporządziła, opracował, opracowała, przygotował, przygotowała, napisał, napisała',
    services: `${hitServices}, usługa, usługi, system, systemy, komponent, komponenty, serwis, serwisy, aplikacja, aplikacje`,
    tags: 'tagi, etykiety, słowa kluczowe, kategoria, kategorie',
    started:
      'początek, start, rozpoczęcie, rozpoczęto, czas (rozpoczęcia|początku), początek (awarii|incydentu), od, wystąpienie',
    detected: 'wykryto, wykrycie, czas wykrycia, zgłoszono, zgłoszenie, zauważono',
    acknowledged: 'potwierdzono, potwierdzenie, przyjęto',
    mitigated: 'złagodzono, ograniczono, złagodzenie, obejście',
    resolved:
      'rozwiązano, naprawiono, zakończenie, koniec, zakończono, czas zakończenia, przywrócono, usunięto, zamknięto, do',
    timeToDetect: 'czas do wykrycia, mttd',
    timeToMitigate: 'czas do złagodzenia',
    timeToResolve: 'czas (do|) (rozwiązania|naprawy), mttr',
    zone: 'strefa czasowa, strefa',
    document: `ostatnia (aktualizacja|zmiana), zaktualizowano, opublikowano, wersja, status dokumentu, (sprawdził|zatwierdził|zgłosił|wykrył),
      utworzono, typ, rodzaj, kierownik incydentu, dowodzący, uczestnicy, recenzenci, data (utworzenia|sporządzenia|publikacji|aktualizacji|raportu|spotkania)`,
  },
  columns: {
    id: 'nr, numer, lp, l p',
    time: 'czas, godzina, godz, kiedy, moment, data i (godzina|czas), znacznik czasu',
    date: 'data, dzień',
    event: 'zdarzenie, wydarzenie, zdarzenia, opis, co, co się (stało|działo), działanie, czynność, komentarz',
    source: 'źródło, kto, osoba, dowód',
    service: 'usługa, system, komponent, serwis, aplikacja, nazwa',
    environment: 'środowisko, klaster',
    impact: 'wpływ, skutek, skutki, objaw, opis, konsekwencje',
    duration: 'czas trwania, długość, przestój',
    cause: 'przyczyna, czynnik, powód, problem, opis',
    role: 'rola, typ, rodzaj',
    action: 'działanie, zadanie, czynność, opis, co, akcja, rekomendacja, zalecenie, usprawnienie',
    owner:
      'właściciel, odpowiedzialny, odpowiedzialna, osoba odpowiedzialna, kto, zespół, przypisane do, wykonawca, odpowiedzialność',
    priority: 'priorytet, prio, pilność, ważność',
    status: 'status, stan, postęp, gotowe',
    due: 'termin, data, do kiedy, kiedy, termin (realizacji|wykonania), deadline, planowany termin',
    link: 'link, odnośnik, zgłoszenie, ticket',
    field: 'pole, parametr, właściwość, atrybut, pozycja',
    value: 'wartość, treść, opis',
    command: 'polecenie, komenda',
    type: 'typ, rodzaj, kategoria',
    notes: 'uwagi, uwaga, notatki, komentarz, komentarze',
  },
  incidentNouns: 'incydent, awari, zdarzeni, przerw, post-mortem, postmortem, raport',
  titleLabels: `incydent, raport, raport (z incydentu|po incydencie|z awarii|poawaryjny|incydentu), postmortem, post mortem, awaria,
    analiza (incydentu|awarii|powłamaniowa), zakłócenie, przestój`,
  months: `styczeń stycznia sty, luty lutego lut, marzec marca mar, kwiecień kwietnia kwi, maj maja, czerwiec czerwca cze,
    lipiec lipca lip, sierpień sierpnia sie, wrzesień września wrz, październik października paź, listopad listopada lis,
    grudzień grudnia gru`,
  weekdays: 'poniedziałek, wtorek, środa, czwartek, piątek, sobota, niedziela, pon, wt, śr, czw, pt, sob, niedz',
  units: {
    second: 'sekund, sekundy, sekunda, sekundę, sek',
    minute: 'minut, minuty, minuta, minutę, min',
    hour: 'godzin, godziny, godzina, godzinę, godz',
    day: 'dni, dzień, doba, doby',
    week: 'tygodni, tygodnie, tydzień, tygodnia',
    month: 'miesięcy, miesiące, miesiąc, miesiąca',
  },
  severities: {
    critical:
      'krytyczny, krytyczna, krytyczne, bardzo (wysoki|wysoka|poważny|poważna), katastrofalny, katastrofalna, blokujący',
    high: 'wysoki, wysoka, wysokie, poważny, poważna, poważne, duży, duża, istotny, istotna',
    medium: 'średni, średnia, średnie, umiarkowany, umiarkowana, umiarkowane',
    low: 'niski, niska, niskie, drobny, drobna, mały, mała, niewielki, niewielka, nieznaczny, nieznaczna',
  },
  statuses: {
    resolved:
      'rozwiązany, rozwiązana, rozwiązane, rozwiązano, naprawiony, naprawiona, naprawione, naprawiono, zamknięty, zamknięta, zamknięte, zakończony, zakończona, zakończone, usunięto, usunięta',
    mitigated:
      'złagodzony, złagodzona, złagodzone, ograniczony, ograniczona, obejście zastosowane, tymczasowo (rozwiązany|rozwiązane|naprawione)',
    monitoring: 'monitorowany, monitorowane, monitorowana, pod obserwacją, obserwacja, w trakcie obserwacji',
    ongoing:
      'w toku, trwa, trwający, trwająca, otwarty, otwarta, otwarte, nierozwiązany, nierozwiązane, nierozwiązana, w trakcie (analizy|badania|naprawy), badany, badane',
    'partially-resolved': 'częściowo (rozwiązany|rozwiązana|rozwiązane|naprawiony|naprawione)',
  },
  documentStates:
    'szkic, wersja robocza, robocza, opublikowany, opublikowane, zatwierdzony, zatwierdzone, ostateczny, ostateczna, w recenzji',
  actionStatuses: {
    done: 'zrobione, zrobiono, gotowe, gotowy, wykonane, wykonano, ukończone, ukończono, zakończone, zakończono, wdrożone, wdrożono, zamknięte, tak, zrealizowane, zrealizowano',
    'in-progress': 'w toku, w trakcie, w realizacji, rozpoczęte, rozpoczęto, częściowo, trwa',
    open: 'otwarte, otwarty, do zrobienia, planowane, zaplanowane, nierozpoczęte, nie rozpoczęto, nowe, nowy, nie, oczekuje, oczekujące, niezrobione, niewykonane',
    dropped: 'odrzucone, odrzucono, anulowane, anulowano, porzucone, zaniechano, wycofane',
  },
  priorities: 'krytyczny, pilny, wysoki, średni, niski, pilne, wysoka, średnia, niska',
  urgentPriorities: 'pilny, pilne, pilna, natychmiast, natychmiastowy',
  numberedCauses: 'warstwa, czynnik, problem, błąd, bug, usterka',
  roles: {
    primary: 'główna, główny, pierwotna, podstawowa',
    secondary: 'wtórna, drugorzędna',
    contributing: 'przyczyniająca się, sprzyjająca, towarzysząca, współprzyczyna',
    trigger: 'wyzwalająca, wyzwalacz',
    independent: 'niezależna, niepowiązana',
  },
  milestones: {
    resolved: [
      /(?:problem|incydent|awaria|błąd).{0,30}(?:rozwiązan|usunięt|naprawion|zakończ|zamknięt)/,
      /(?:wszystko|usług|serwis|system|baza|aplikacja).{0,30}(?:działa (?:normalnie|poprawnie|ponownie|znowu)|przywrócon|wróci|z powrotem|dostępn)/,
    ],
    mitigated: /obejście|tymczasow(?:e|o) (?:rozwiązan|napraw)|złagodzon|skutki ograniczon/,
    detected: /alert|alarm|zgłosz|wykry|zauważ/,
    started: [
      /(?:błęd|problem|awari|niedostępnoś).{0,20}(?:zaczę|rozpocz|pojawi)/,
      /pierwsz(?:e|y|a) (?:błęd|błąd|objaw|alert)/,
      /(?:początek|start) (?:awarii|incydentu|problem)/,
    ],
  },
  analysisHeadings: 'analiza, analiza incydentu, analiza techniczna',
  whyWords: 'dlaczego',
  approximate: 'ok, około, circa, w przybliżeniu, mniej więcej, koło, tuż przed, tuż po, szacunkowo',
  clockWords: 'o, o godz, o godzinie, godz, od, po, przed, między, do',
  dayParts:
    'rano, przed południem, po południu, wieczorem, w nocy, nad ranem, w południe, wczesnym rankiem, późnym wieczorem',
  until: 'do, i, aż do',
  dayShifts: 'następnego dnia = 1, nazajutrz = 1, dzień później = 1, kolejnego dnia = 1, tego samego dnia = 0',
  zones: 'czasu polskiego = Europe/Warsaw, czas polski = Europe/Warsaw, czasu środkowoeuropejskiego = +01:00',
  dateOrder: 'day-first',
  numbers: `pół = 0.5, jeden = 1, jedna = 1, jedną = 1, półtorej = 1.5, półtora = 1.5, dwa = 2, dwie = 2, trzy = 3, cztery = 4,
    pięć = 5, sześć = 6, siedem = 7, osiem = 8, dziewięć = 9, dziesięć = 10, jedenaście = 11, dwanaście = 12, piętnaście = 15,
    dwadzieścia = 20, trzydzieści = 30, czterdzieści = 40, czterdzieści pięć = 45, pięćdziesiąt = 50`,
  halves: 'i pół',
  atMost: 'najwyżej, co najwyżej, maksymalnie, mniej niż, poniżej',
  atLeast: 'co najmniej, przynajmniej, minimum, ponad, więcej niż',
  pointsInTime: 'po, od, przed, przed upływem',
  allTimes: 'wszystkie (czasy|godziny), czasy (w|podano w|są w), godziny (w|podano w|są w)',
  placeholders: 'opis zdarzenia, uzupełnij, do uzupełnienia',
  serviceWords: {
    spared: 'nie (ucierpiał*|został* dotknięt*|dotknięt*), bez wpływu, działał* (normalnie|bez zakłóceń)',
    rest: 'inne, innych, pozostałe, pozostałych',
    edge: 'i, oraz, lub, także, również, ale, w tym, głównie, przede wszystkim, itd, itp',
  },
  none: 'brak, żaden, żadne, żadna, nie dotyczy, nieznany, nieznana, nieznane, nie ustalono, nie wiadomo, nd, n d, do ustalenia',
  warnings: {
    alert: /alert|alarm|ostrzeżeni|powiadomieni/,
    warned:
      /(?:alert|alarm|ostrzeżeni|powiadomieni)\p{L}*[^.]{0,60}(?:uruchomi|zadziała|nadszed|przysz|wywoła|włączy|otrzyma|wykry)|(?:otrzymaliśmy|przyszedł|zadziałał|uruchomił się|włączył się) (?:alert|alarm|powiadomieni)|(?:dzięki|przez) (?:alert|alarm|monitoring)/u,
    unwarned: [
      /(?:brak|żaden|żadnego|żadnych|bez) (?:[\p{L}]+ ){0,2}(?:alert|alarm|ostrzeż|powiadomi|monitor)/u,
      /(?:alert|alarm|ostrzeżeni|powiadomieni|monitoring)\p{L}*[^.]{0,30} nie (?:zadziała|uruchomi|wysła|wykry|przysz|obejm|nadszed)|nie (?:zadziałał|uruchomił się|było|otrzymaliśmy|mieliśmy) (?:[\p{L}]+ ){0,2}(?:alert|alarm|powiadom|monitor)/u,
      /nikt (?:nie )?(?:został powiadomiony|zauważył|wiedział)|zgłoszon\p{L}* przez (?:klient|użytkownik)|niezauważon/u,
    ],
    reported: /przypadk(?:iem|owo)|(?:klient|użytkowni)\p{L}* (?:zgłosi|poinformowa|napisa|zadzwoni)/u,
    late: /za późno|nikt |nie (?:zauważ|odczyta|przeczyta)|niezauważon|przez (?:klient|użytkownik)/u,
  },
  ...recovery,
  ...relation,
  ...promise,
  ...detection,
})
