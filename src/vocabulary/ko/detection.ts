import type { LanguageDefinition } from '../language.ts'

/** How Korean postmortems write of who noticed. */
export const detection = {
  denials: '없이, 아닌, 미설정, 누락',
  noticedLabels: `감지, 탐지, 발견, 인지, (감지|탐지|발견|인지) (방법|경로|주체|경위|수단), 감지자, 발견자, 신고자, 보고자, 최초 (감지|발견|인지|신고|보고), 감지 방식, 어떻게
    (감지했나|발견했나|알게 되었나)`,
  noticedNames: {
    alert: '알림*, 알람*, 경보*, 모니터링*, 얼럿*, 경고*',
    user: '사용자*, 고객*, 이용자*, 고객센터*, 고객지원*, cs, cs팀*, 타 팀*, 다른 팀*, 파트너*, 판매자*, 회원*',
    'monitoring-looked-at': '대시보드*, 그라파나*, 로그*, 지표*, 그래프*, 점검*, 수동 확인*, 감사*',
    team: '엔지니어*, 개발자*, 개발팀*, 운영팀*, 담당자*, 온콜*, 당직자*, 우리*, 팀원*, 수동*, 작업 중, 배포 중',
    provider: '공급업체*, 제공업체*, 벤더*, 호스팅*, 통신사*',
    automation: 'ci, 파이프라인*, 자동화 테스트*, 자동 테스트*, 봇*',
  },
  noticing: {
    tells: '신고*, 제보*, 문의*, 보고*, 접수*, 연락*, 항의*, 불만*, 알려*, 리포트*',
    notices: '인지*, 발견*, 감지*, 파악*, 알아차*',
    fires: '발생*, 발송*, 수신*, 울*, 감지*, 탐지*, 전송*, 도착*, 트리거*, 작동*, 통해*, 확인*',
    shows: '확인*, 발견*, 감지*, 보고*',
  },
  noticed: {
    user: '고객 (신고|문의|제보|불만), 사용자 (신고|문의|제보)',
    'monitoring-looked-at': '정기 점검, 육안 확인',
    team: '(배포|작업|점검|테스트) 중 (발견*|인지*|확인*)',
    automation: '(파이프라인|빌드|ci) 실패',
  },
} satisfies Omit<LanguageDefinition, 'tag'>
