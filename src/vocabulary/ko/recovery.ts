import type { LanguageDefinition } from '../language.ts'

/** How Korean postmortems write of recovery and of who noticed; a star takes the particles behind a word. */
export const recovery = {
  noticedLabels: '감지 방법, 탐지 방법, 인지 경로, 발견 경위, 인지 경위, 감지 경로, 최초 인지',
  noticed: {
    alert: '(알람|알림|경보)(|이|을|으로) (발생*|수신*|인지*|감지*|울*), 모니터링 알람*, 모니터링에서 (감지*|탐지*)',
    user: '(고객|사용자|이용자)(|가|이|의|로부터) (문의*|신고*|제보*), 고객센터 문의*, 고객문의*',
    team: '(팀|개발자|엔지니어|담당자)(|이|가) (발견*|인지*|확인*)',
    provider: '(공급사|업체|벤더)(|가|에서) (통보*|알려*)',
  },
  noticedNames: {
    alert: '알람*, 알림*, 경보*, 모니터링*',
    user: '고객*, 사용자*, 이용자*, 고객센터*',
    'monitoring-looked-at': '대시보드*, 그라파나*, 로그*, 점검*',
    team: '개발자*, 엔지니어*, 담당자*, 운영팀*, 당직자*',
    provider: '공급사*, 벤더*, 클라우드 업체*',
  },
  deeds: {
    restart: '재시작*, 재기동*, 재부팅*',
    start: '기동했*, 기동하*',
    stop: '중지*, 정지시*, 중단시*, 종료시*',
    disable: '비활성화*, 차단*',
    enable: '활성화*',
    delete: '삭제*, 제거*, 정리했*, 정리하*',
    recreate: '재생성*, 재설치*',
    redeploy: '재배포*',
    scale: '스케일*',
    revert: '롤백*, 원복*, 되돌*',
    restore: '복원*',
    change: '변경*, 수정했*, 수정하*, 조정*, 설정했*',
    add: '증설*, 확장*, 늘렸*, 늘려*, 추가했*, 증가시*',
    release: '배포했*, 배포하*, 핫픽스*',
    renew: '갱신*, 재발급*',
    replace: '교체*',
    free: '확보*',
    failover: '페일오버*, 절체*',
    redirect: '우회*, 전환*',
  },
  recovery: {
    undone: '못*, 않*, 없이, 안',
    planned: '예정*, 해야*, 할 것*, 필요*, 계획*, 검토*',
    over: '복구*, 정상화*, 해결*, 해소*',
    cure: '(으로|하여|해서|통해) (복구*|해결*), 후 (복구*|정상화*)',
    failed: '효과 없*, 효과가 없*, 실패*, 해결되지 않*, 도움이 되지 않*, 소용없*',
    byHand: '수동*, 직접',
    automatic: '자동*, 스스로',
  },
} satisfies Partial<LanguageDefinition>
