import { OPEN_LINE, type ShippedText } from "./shipped-text.ts";

const CLAIM_FACTS_EN = `# Claim {{claim.number}}
Patient: {{patient.name}}, born {{patient.birthDate}}
Member number: {{claim.memberId}}[, group {{claim.groupNumber}}]
[Your claim number: {{claim.payerNumber}}]
Service: {{claim.serviceDates}}[, by {{claim.provider}}]
Charged: {{claim.charged}}`;

const CLAIM_FACTS_ES = `# Reclamación {{claim.number}}
Paciente: {{patient.name}}, fecha de nacimiento {{patient.birthDate}}
Número de afiliado: {{claim.memberId}}[, grupo {{claim.groupNumber}}]
[Su número de reclamación: {{claim.payerNumber}}]
Servicio: {{claim.serviceDates}}[, por {{claim.provider}}]
Cargo: {{claim.charged}}`;

const CLOSING_EN = `Please call {{practice.contact}} at {{practice.phone}} with any question.

Sincerely,



{{practice.contact}}
{{practice.name}}
NPI {{practice.npi}}, tax number {{practice.taxId}}`;

const CLOSING_ES = `Si tiene alguna pregunta, llame a {{practice.contact}} al {{practice.phone}}.

Atentamente,



{{practice.contact}}
{{practice.name}}
NPI {{practice.npi}}, número fiscal {{practice.taxId}}`;

export const APPEAL: ShippedText = {
  en: `${CLAIM_FACTS_EN}

To the appeals department:

We ask you to review the decision on this claim[ that you made on {{claim.answerDate}}]. It was answered as follows:

{{claim.services}}

[The reasons given were: {{claim.reasons}}.]

We disagree. The services were given as billed, and the records that we enclose support them. Please look at the claim again and pay what the plan owes for it. {{claim.open}} is still open.

If you uphold the decision, please tell us in writing the plan provision or the clinical rule that it rests on, who reviewed it, and how it can be appealed further.

${CLOSING_EN}

Enclosed: medical records of the services, your remittance`,
  es: `${CLAIM_FACTS_ES}

Al departamento de apelaciones:

Solicitamos que revisen la decisión sobre esta reclamación[ que tomaron el {{claim.answerDate}}]. Se respondió de esta manera:

{{claim.services}}

[Los motivos indicados fueron: {{claim.reasons}}.]

No estamos de acuerdo. Los servicios se prestaron tal como se facturaron, y los expedientes que adjuntamos los respaldan. Les pedimos que revisen de nuevo la reclamación y paguen lo que el plan debe por ella. Quedan pendientes {{claim.open}}.

Si mantienen la decisión, indíquennos por escrito la disposición del plan o la norma clínica en que se basa, quién la revisó y cómo se puede seguir apelando.

${CLOSING_ES}

Adjuntos: expediente médico de los servicios, su aviso de pago`,
};

export const CORRECTED_CLAIM: ShippedText = {
  en: `${CLAIM_FACTS_EN}

To the claims department:

We enclose a corrected claim. It takes the place of the whole claim that you know by the number above; please do not treat it as a duplicate.

[What was corrected: {{claim.changeReason}}.]

{{claim.services}}

Please process the corrected claim from the day on which you received the first one.

${CLOSING_EN}

Enclosed: corrected claim`,
  es: `${CLAIM_FACTS_ES}

Al departamento de reclamaciones:

Adjuntamos una reclamación corregida. Sustituye por completo a la reclamación que conocen por el número indicado arriba; les pedimos que no la traten como duplicada.

[Lo que se corrigió: {{claim.changeReason}}.]

{{claim.services}}

Les pedimos que procesen la reclamación corregida desde el día en que recibieron la primera.

${CLOSING_ES}

Adjunto: reclamación corregida`,
};

export const RECORDS_REQUEST: ShippedText = {
  en: `# Request for medical records
Patient: {{patient.name}}, born {{patient.birthDate}}
Service: {{claim.serviceDates}}[, by {{claim.provider}}]

To the medical records department:

Please send us the records of the services named above: the visit notes, the orders, and the results that belong to them. We need them for payment of claim {{claim.number}}, and ask for no more than that.

A provider may share records for payment without the patient's written consent (45 CFR 164.506). Please send them to the address above[ or call {{practice.phone}}].

Sincerely,



{{practice.contact}}
{{practice.name}}`,
  es: `# Solicitud de expediente médico
Paciente: {{patient.name}}, fecha de nacimiento {{patient.birthDate}}
Servicio: {{claim.serviceDates}}[, por {{claim.provider}}]

Al departamento de archivo clínico:

Les pedimos que nos envíen el expediente de los servicios indicados arriba: las notas de la visita, las órdenes y los resultados correspondientes. Lo necesitamos para el cobro de la reclamación {{claim.number}}, y no pedimos más que eso.

Un proveedor puede compartir el expediente con fines de pago sin el consentimiento escrito del paciente (45 CFR 164.506). Envíenlo, por favor, a la dirección de arriba[ o llamen al {{practice.phone}}].

Atentamente,



{{practice.contact}}
{{practice.name}}`,
};

export const PAYER_LETTER: ShippedText = {
  en: `${CLAIM_FACTS_EN}

To the claims department:

${OPEN_LINE.en}

${CLOSING_EN}`,
  es: `${CLAIM_FACTS_ES}

Al departamento de reclamaciones:

${OPEN_LINE.es}

${CLOSING_ES}`,
};
