import { describe, expect, test } from 'vitest'
import { builtinLanguages } from '../../../src/vocabulary/builtin-languages.ts'
import { stepsOf } from './steps-of.ts'

/** What the same ten deeds are called, and two sentences that state none. */
const acts = [
  'restart',
  'rollback',
  'renew-credential',
  'free-space',
  'add-capacity',
  'fix-config',
  'disable-feature',
  'failover',
  'restore-backup',
  'recreate',
] as const

const sentences: Record<string, { readonly done: readonly string[]; readonly none: readonly string[] }> = {
  de: {
    done: [
      'Der Broker wurde neu gestartet.',
      'Das Release wurde zurückgerollt.',
      'Das Zertifikat wurde erneuert.',
      'Alte Logdateien wurden gelöscht.',
      'Der Arbeitsspeicher wurde erhöht.',
      'Die Konfiguration wurde korrigiert.',
      'Die Synchronisation wurde deaktiviert.',
      'Der Verkehr wurde umgeschwenkt.',
      'Die Sicherung wurde zurückgespielt.',
      'Der Pod wurde gelöscht.',
    ],
    none: ['Der Broker wurde nicht neu gestartet.', 'Der Broker soll neu gestartet werden.'],
  },
  es: {
    done: [
      'Se reinició el broker.',
      'Revertimos la versión.',
      'Se renovó el certificado.',
      'Se borraron los logs.',
      'Se aumentó la memoria.',
      'Se corrigió la configuración.',
      'Se desactivó la sincronización.',
      'Se conmutó el tráfico.',
      'Se restauró la copia de seguridad.',
      'Se eliminó el pod.',
    ],
    none: ['No se reinició el broker.', 'Debería reiniciarse, y el broker debe ser reiniciado.'],
  },
  fr: {
    done: [
      'Le broker a été redémarré.',
      'Retour arrière sur la version.',
      'Le certificat a été renouvelé.',
      'Les journaux ont été purgés.',
      'La mémoire a été augmentée.',
      'La configuration a été corrigée.',
      'La synchronisation a été désactivée.',
      'Le trafic a été basculé.',
      'La sauvegarde a été restaurée.',
      'Le pod a été supprimé.',
    ],
    none: ['Le broker n’a pas été redémarré.', 'Il faudrait que le broker soit revu, et il devra être redémarré.'],
  },
  it: {
    done: [
      'Il broker è stato riavviato.',
      'Eseguito il rollback del rilascio.',
      'Il certificato è stato rinnovato.',
      'I vecchi file temporanei sono stati eliminati.',
      'La memoria è stata aumentata.',
      'La configurazione è stata corretta.',
      'La sincronizzazione è stata disattivata.',
      'La replica è stata promossa.',
      'I dati sono stati ripristinati dal backup.',
      'Il pod è stato eliminato.',
    ],
    none: ['Il broker non è stato riavviato.', 'Il broker dovrebbe essere riavviato.'],
  },
  ja: {
    done: [
      'ブローカーを再起動しました。',
      'リリースをロールバックしました。',
      '証明書を更新しました。',
      '古いログを削除しました。',
      'メモリを増設しました。',
      '設定を修正しました。',
      '同期を無効化しました。',
      '待機系へフェイルオーバーしました。',
      'バックアップからリストアしました。',
      'ポッドを再作成しました。',
    ],
    none: ['ブローカーは再起動しなかった。', 'ブローカーの再起動しない方針とした。'],
  },
  ko: {
    done: [
      '브로커를 재시작했습니다.',
      '릴리스를 롤백했습니다.',
      '인증서를 갱신했습니다.',
      '오래된 로그를 삭제했습니다.',
      '메모리를 증설했습니다.',
      '설정을 수정했습니다.',
      '동기화를 비활성화했습니다.',
      '예비 서버로 절체했습니다.',
      '백업을 복원했습니다.',
      '파드를 재생성했습니다.',
    ],
    none: ['브로커를 재시작하지 않았습니다.', '브로커를 재시작할 예정입니다.'],
  },
  nb: {
    done: [
      'Vi startet megleren på nytt.',
      'Vi rullet utgivelsen tilbake.',
      'Sertifikatet ble fornyet.',
      'Gamle loggfiler ble slettet.',
      'Minnet ble økt.',
      'Konfigurasjonen ble rettet.',
      'Synkroniseringen ble skrudd av.',
      'Trafikken ble svitsjet over.',
      'Databasen ble gjenopprettet fra backup.',
      'Poden ble slettet.',
    ],
    none: ['Megleren ble ikke startet på nytt.', 'Megleren bør restartet holdes under oppsyn.'],
  },
  nl: {
    done: [
      'De broker werd opnieuw gestart.',
      'We draaiden de uitrol terug.',
      'Het certificaat werd vernieuwd.',
      'Oude logbestanden werden verwijderd.',
      'Het geheugen werd vergroot.',
      'De configuratie werd gecorrigeerd.',
      'De synchronisatie werd uitgeschakeld.',
      'Het verkeer werd overgeschakeld.',
      'De gegevens zijn hersteld vanuit de back-up.',
      'De server werd vervangen.',
    ],
    none: ['De broker werd niet herstart.', 'De broker moet worden herstart.'],
  },
  pl: {
    done: [
      'Zrestartowano brokera.',
      'Wycofano wdrożenie.',
      'Odnowiono certyfikat.',
      'Usunięto stare logi.',
      'Zwiększono pamięć.',
      'Poprawiono konfigurację.',
      'Wyłączono synchronizację.',
      'Przełączono ruch na zapasowy.',
      'Odtworzono dane z kopii zapasowej.',
      'Usunięto poda.',
    ],
    none: ['Brokera nie zrestartowano.', 'Brokera należy zrestartować.'],
  },
  pt: {
    done: [
      'O broker foi reiniciado.',
      'Revertemos a versão.',
      'O certificado foi renovado.',
      'Os logs antigos foram removidos.',
      'A memória foi aumentada.',
      'A configuração foi corrigida.',
      'A sincronização foi desativada.',
      'A réplica foi promovida.',
      'O backup foi restaurado.',
      'O pod foi removido.',
    ],
    none: ['O broker não foi reiniciado.', 'O broker deveria ser reiniciado.'],
  },
  ru: {
    done: [
      'Перезапустили брокер.',
      'Откатили релиз.',
      'Перевыпустили сертификат.',
      'Удалили старые логи.',
      'Увеличили память.',
      'Исправили конфиг.',
      'Отключили синхронизацию.',
      'Переключили трафик на резервный.',
      'Восстановили данные из бэкапа.',
      'Удалили под.',
    ],
    none: ['Брокер не перезапустили.', 'Брокер нужно перезапустить.'],
  },
  sv: {
    done: [
      'Vi startade mäklaren om.',
      'Vi rullade utgåvan tillbaka.',
      'Certifikatet förnyades.',
      'Gamla loggfiler raderades.',
      'Minnet utökades.',
      'Konfigurationen rättades.',
      'Synkroniseringen stängdes av.',
      'Trafiken växlades över.',
      'Databasen återställdes från säkerhetskopian.',
      'Servern byttes ut.',
    ],
    none: ['Mäklaren startades inte om, den startade om inte alls.', 'Mäklaren ska startas om.'],
  },
  zh: {
    done: [
      '重启了消息服务。',
      '回滚了版本。',
      '更新证书。',
      '清理了日志。',
      '增加了内存。',
      '修改了配置。',
      '禁用了同步功能。',
      '切换到备库。',
      '从备份恢复了数据。',
      '重建了容器。',
    ],
    none: ['未重启消息服务。', '后续应该重启消息服务。'],
  },
}

describe.each(builtinLanguages.map(({ tag, sections }) => [tag, sections.resolution?.[0] ?? ''] as const))(
  '%s',
  (tag, heading) => {
    const { done, none } = sentences[tag] ?? { done: [], none: [] }
    const actsOf = (text: string): string[] =>
      stepsOf(`---\nlang: ${tag}\n---\n\n# Tide\n\n## ${heading}\n\n${text}\n`).map(({ act }) => act)

    test.each(done.map((sentence, i) => [sentence, acts[i]]))('%s', (sentence, act) => {
      expect(actsOf(`- ${sentence}`)).toEqual([act])
    })

    test.each(none)('%s is no step', (sentence) => {
      expect(actsOf(`- ${sentence}`)).toEqual([])
    })

    test('has its ten deeds', () => {
      expect(done).toHaveLength(tag === 'en' ? 0 : acts.length)
    })
  },
)
