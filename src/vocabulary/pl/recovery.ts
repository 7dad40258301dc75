import type { LanguageDefinition } from '../language.ts'

/** How Polish postmortems write of recovery and of who noticed. */
export const recovery = {
  noticedLabels:
    '(wykryto|wykryte|wykryty|wykryta|zgłoszono|zgłoszone|zauważono) (przez|za pomocą|dzięki|po), wykrycie, sposób wykrycia, jak wykryto, źródło (wykrycia|zgłoszenia), zgłaszający',
  noticed: {
    alert:
      '(alert|alarm) (zadziałał|uruchomił się|włączył się|nadszedł|wywołany), (zadziałał|uruchomił się|włączył się|przyszedł|nadszedł|otrzymano) (alert|alarm), monitoring (zgłosił|wykrył|zaalarmował)',
    user: `(klient|klienci|użytkownik|użytkownicy) (zgłosił|zgłosili|poinformował|poinformowali|napisał|napisali|zadzwonił|zadzwonili),
      (zgłoszenie|zgłoszenia|zgłoszone|zgłoszony) (od|przez) (klient*|użytkownik*)`,
    team: '(zespół|kolega|koleżanka|programista|inżynier|administrator|dyżurny) (zauważył|zauważyła|wykrył|wykryła|spostrzegł), (zauważyliśmy|wykryliśmy), (zauważony|zauważone|wykryte|wykryty) przez zespół',
    provider: 'dostawca (poinformował|zgłosił|powiadomił)',
  },
  noticedNames: {
    alert: 'alert, alerty, alarm, alertmanager, monitoring, system monitoringu',
    user: 'użytkownik, użytkownicy, użytkownika, użytkowników, klient, klienci, klienta, klientów, dział wsparcia, helpdesk',
    'monitoring-looked-at': 'dashboard, pulpit, grafana, wykresy, logi, kontrola',
    team: 'zespół, zespołu, kolega, programista, administrator, ręcznie, dyżurny, inżynier',
    provider: 'dostawca, dostawcę, dostawcy',
  },
  deeds: {
    restart:
      'zrestartowano, zrestartowaliśmy, zrestartowany, zrestartowana, zrestartował, zrestartowała, ponownie uruchomiono, uruchomiono ponownie, restart (usługi|poda|węzła|serwera)',
    start: 'uruchomiono, uruchomiliśmy, włączono',
    stop: 'zatrzymano, zatrzymaliśmy, przerwano',
    disable: 'wyłączono, wyłączyliśmy, zablokowano, wstrzymano',
    delete: 'usunięto, usunęliśmy, skasowano, wyczyszczono',
    scale: 'przeskalowano, zwiększono liczbę, zmniejszono liczbę',
    revert: 'wycofano, wycofaliśmy, przywrócono poprzednią, cofnięto, powrócono do',
    restore: 'odtworzono z, przywrócono z, odtworzono',
    change: 'zmieniono, zmieniliśmy, poprawiono, poprawiliśmy, zaktualizowano, dostosowano, zmniejszono, skorygowano',
    add: 'zwiększono, rozszerzono, dodano, powiększono',
    release: 'wdrożono, wdrożyliśmy, wydano, opublikowano',
    renew: 'odnowiono, odnowiliśmy, zrotowano',
    replace: 'wymieniono, zastąpiono, podmieniono',
    free: 'zwolniono',
    failover: 'przełączono (na|się|ruch)',
  },
  recovery: {
    undone: 'nie, nigdy, bez',
    planned: 'należy, trzeba, powinien, powinna, powinno, można, będzie, planujemy, zaplanowano',
    over: 'rozwiązany, rozwiązano, naprawiono, przywrócono działanie, działa (normalnie|poprawnie|ponownie|znowu), wróciło do normy, wszystko działa, usługa przywrócona',
    cure: 'rozwiązano (przez|poprzez|za pomocą), naprawiono (przez|poprzez), co (rozwiązało|naprawiło) problem, rozwiązało problem',
    failed: 'nie pomogło, bez (efektu|skutku|rezultatu), nie powiodło się, nie przyniosło (efektu|skutku)',
    byHand: 'ręcznie, manualnie',
    automatic: 'automatycznie, samoczynnie, samo z siebie',
  },
} satisfies Partial<LanguageDefinition>
