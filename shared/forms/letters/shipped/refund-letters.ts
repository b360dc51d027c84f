import type { ShippedText } from "./shipped-text.ts";

export const REFUND_PATIENT: ShippedText = {
  en: `# Your refund {{refund.number}}, account {{patient.account}}

Dear {{recipient.name}}:

We return {{refund.amount}} to you from your payment of {{payment.amount}} that we received on {{payment.date}}. The reason: {{refund.cause}}.

[It was paid on {{refund.paidDate}} by {{refund.method}}.]

You need not do anything. If you have a question, call us at {{practice.phone}}.

Sincerely,



{{practice.contact}}
{{practice.name}}`,
  es: `# Su reembolso {{refund.number}}, cuenta {{patient.account}}

Estimado(a) {{recipient.name}}:

Le devolvemos {{refund.amount}} de su pago de {{payment.amount}} que recibimos el {{payment.date}}. El motivo: {{refund.cause}}.

[Se pagó el {{refund.paidDate}} por {{refund.method}}.]

No tiene que hacer nada. Si tiene alguna pregunta, llámenos al {{practice.phone}}.

Atentamente,



{{practice.contact}}
{{practice.name}}`,
};

export const REFUND_PAYER: ShippedText = {
  en: `# Refund {{refund.number}}
Your payment: {{payment.amount}} of {{payment.date}}[, number {{payment.number}}]
Refund: {{refund.amount}}

To the refunds department:

We return {{refund.amount}} that you paid us and do not owe. The reason: {{refund.cause}}.

[{{refund.note}}]

[It was paid on {{refund.paidDate}} by {{refund.method}}.]

Please credit it to the payment named above, and please do not also take it back from a later payment. Call {{practice.contact}} at {{practice.phone}} with any question.

Sincerely,



{{practice.contact}}
{{practice.name}}
NPI {{practice.npi}}, tax number {{practice.taxId}}`,
  es: `# Reembolso {{refund.number}}
Su pago: {{payment.amount}} del {{payment.date}}[, número {{payment.number}}]
Reembolso: {{refund.amount}}

Al departamento de reembolsos:

Devolvemos {{refund.amount}} que nos pagaron y no deben. El motivo: {{refund.cause}}.

[{{refund.note}}]

[Se pagó el {{refund.paidDate}} por {{refund.method}}.]

Acrediten, por favor, esta cantidad al pago indicado arriba, y no la descuenten además de un pago posterior. Si tienen alguna pregunta, llamen a {{practice.contact}} al {{practice.phone}}.

Atentamente,



{{practice.contact}}
{{practice.name}}
NPI {{practice.npi}}, número fiscal {{practice.taxId}}`,
};
