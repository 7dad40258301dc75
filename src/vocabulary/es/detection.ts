import type { LanguageDefinition } from '../language.ts'

/** How Spanish postmortems write of who noticed. */
export const detection = {
  noticedLabels: `detectado por, detección, descubierto por, reportado por, notificado por, identificado por, cómo
    se detectó, método de detección, medio de detección, fuente de detección, avisado por`,
  noticed: {
    alert: `alerta (recibida|disparada|activada|automática|crítica), alertas (recibidas|disparadas), se dispara la
      alerta, se dispara una alerta, saltó la alerta, saltó una alerta, saltan las alertas, se recibió una
      alerta, recibimos una alerta, una alerta, primera alerta, alarma (recibida|disparada|activada),
      monitoreo (detectó|alertó|detecta), la monitorización (detectó|alertó), el monitoreo (detectó|alertó)`,
    user: `(usuario|usuarios|cliente|clientes|un usuario|un cliente|los usuarios|los clientes)
      (reporta|reportan|reportó|reportaron|informa|informan|informó|informaron|avisa|avisan|notifica|notificó|notificaron|se
      quejan|se quejaron), reportado por (un usuario|usuarios|un cliente|clientes|los usuarios), reporte(|s)
      de (usuario|usuarios|cliente|clientes), queja(|s) de, tickets de soporte, mesa de ayuda, llamada(|s) de
      (un|clientes|usuarios)`,
    'monitoring-looked-at': `en el panel se (vio|observó), se observó en grafana, revisión de
      (logs|métricas|registros), revisando (logs|métricas|grafana), revisión rutinaria,
      auditoría, inspección, verificación rutinaria, revisión manual`,
    team: `(el equipo|nosotros|un ingeniero|un desarrollador|el ingeniero|alguien)
      (detectó|detecta|notó|nota|descubrió|descubre|observó|se dio cuenta), detectado (durante|al),
      descubierto (durante|al), notado (durante|al)`,
    provider: `el proveedor (avisó|informó|notificó|notifica), correo del proveedor, notificación del proveedor,
      aviso del proveedor`,
    automation: '(pipeline|ci|build|la prueba de humo) (falló|falla), fallo del pipeline, prueba automática',
  },
  noticedNames: {
    alert: 'alerta, alertas, alarma, alarmas, monitoreo, monitorización, sonda, prometheus',
    user: 'usuario, usuarios, cliente, clientes, soporte, mesa de ayuda, reporte, reportes, quejas',
    'monitoring-looked-at': 'panel, dashboard, grafana, logs, registros, métricas, auditoría, inspección, revisión',
    team: `equipo, ingeniero, ingeniera, desarrollador, desarrolladora, guardia, administrador, manual*, durante el
      mantenimiento, durante el despliegue, operaciones`,
    provider: 'proveedor',
    automation: 'ci, pipeline, prueba automática, bot',
  },
} satisfies Omit<LanguageDefinition, 'tag'>
