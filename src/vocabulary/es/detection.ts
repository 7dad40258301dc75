import type { LanguageDefinition } from '../language.ts'

/** How Spanish postmortems write of who noticed. */
export const detection = {
  denials: 'no, sin, ningún, ninguna, nunca, ni, en lugar de, falta de, tampoco, ausencia de',
  noticedLabels: `(detectado|descubierto|reportado|notificado|identificado|avisado|alertado) (por|vía|mediante),
    detección, (cómo|quién) (se detectó|lo detectó|detectó), (método|medio|fuente|canal|modo) de detección,
    descubrimiento, informante, quién reportó, detectada por`,
  noticedNames: {
    alert: 'alerta(|s), alarma(|s), monitoreo, monitorización, monitor(|es), sonda(|s), aviso automático',
    user: `usuari(o|a|os|as), cliente(|s), soporte, mesa de ayuda, atención al cliente, ciudadan(o|a|os|as), otro
      equipo, alumn(o|os|as), soci(o|os), comercio(|s)`,
    'monitoring-looked-at': `panel(|es), dashboard(|s), grafana, logs, registros, métricas, auditoría, inspección,
      revisión, gráfica(|s), (verificación|revisión) (rutinaria|manual)`,
    team: `equipo, ingenier(o|a|os), desarrollador(|a|es), guardia, administrador(|a|es), operador(|es), operaciones,
      nosotros, manual*, mantenimiento, despliegue, interno, internamente, técnico(|s)`,
    provider: 'proveedor, hosting, centro de datos',
    automation: 'ci, pipeline, prueba automática, bot, pruebas automáticas',
  },
  noticing: {
    tells: `report(a|an|ó|aron|aba|aban), inform(a|an|ó|aron), avis(a|an|ó|aron), notific(a|an|ó|aron), se quej(a|an|
      ó|aron), indic(a|an|ó|aron), comunic(a|an|ó|aron), contact(a|an|ó|aron), llam(a|an|ó|aron), alert(a|an|ó|aron)
      al equipo`,
    notices: `detect(a|an|ó|aron|amos), not(a|an|ó|aron|amos), descubr(e|en|ió|ieron|imos), observ(a|an|ó|aron|amos),
      se d(io|ieron) cuenta, nos dimos cuenta, se percat(a|ó|aron), advirt(ió|ieron), vio que, vimos que`,
    fires: `recibid(a|as|o), disparad(a|as), activad(a|as), automática, crítica, se dispar(a|ó|aron), se activ(a|ó|
      aron), salt(a|ó|aron), son(ó|aron), detect(ó|a|aron), notific(ó|a), alert(ó|a), llega, llegó`,
    shows: 'mostr(ó|aba|aron), muestra(|n), revel(ó|a)',
    by: `(reportado|reportada|notificado|notificada|detectado|detectada|descubierto|descubierta|informado|avisado|
      alertado|identificado|advertido) (por|mediante|a través de|gracias a), (reporte|reportes|queja|quejas|llamada|
      llamadas|aviso|avisos|ticket|tickets|correo|mensaje|mensajes) (de|del|por), gracias a`,
    gets: `recibi(ó|mos|eron), se recib(e|ió|ieron), salt(a|an|ó|aron), se dispar(a|ó|aron), se activ(a|ó|aron),
      llega, llegó, primera, una, por una`,
    looks: `(observó|observado|observamos|visto|vista|notado) (en|en el|en los), revis(ando|ión|amos|ó) (de|los|las|
      el|), consultando, mirando, análisis de`,
  },
  noticed: {
    user: 'queja(|s) de, tickets de soporte, reporte(|s) de (usuario|usuarios|cliente|clientes)',
    'monitoring-looked-at': 'revisión rutinaria, verificación rutinaria',
    team: '(detectado|descubierto|notado) (durante|al)',
    automation: '(pipeline|ci|build|la prueba de humo) (falló|falla), fallo del pipeline',
  },
} satisfies Omit<LanguageDefinition, 'tag'>
