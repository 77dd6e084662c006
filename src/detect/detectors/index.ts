import mailThread from './communications/mail-thread.ts';
import meetingTranscript from './communications/meeting-transcript.ts';
import cloudKey from './credentials/cloud-key.ts';
import cloudResource from './credentials/cloud-resource.ts';
import codeHostKey from './credentials/code-host-key.ts';
import connectionString from './credentials/connection-string.ts';
import jwt from './credentials/jwt.ts';
import mfaSecret from './credentials/mfa-secret.ts';
import passwordHash from './credentials/password-hash.ts';
import password from './credentials/password.ts';
import privateKey from './credentials/private-key.ts';
import secretKey from './credentials/secret-key.ts';
import seedPhrase from './credentials/seed-phrase.ts';
import vendorKey from './credentials/vendor-key.ts';
import birthDate from './customer/birth-date.ts';
import drivingLicence from './customer/driving-licence.ts';
import email from './customer/email.ts';
import ipAddress from './customer/ip-address.ts';
import licencePlate from './customer/licence-plate.ts';
import nationalId from './customer/national-id.ts';
import passport from './customer/passport.ts';
import personName from './customer/person-name.ts';
import phone from './customer/phone.ts';
import taxId from './customer/tax-id.ts';
import usSsn from './customer/us-ssn.ts';
import bankAccount from './financial/bank-account.ts';
import iban from './financial/iban.ts';
import paymentCard from './financial/payment-card.ts';
import unreleasedResults from './financial/unreleased-results.ts';
import usRoutingNumber from './financial/us-routing-number.ts';
import healthInsuranceNumber from './health/health-insurance-number.ts';
import healthRecord from './health/health-record.ts';
import healthTerm from './health/health-term.ts';
import mrn from './health/mrn.ts';
import cv from './hr/cv.ts';
import performanceReview from './hr/performance-review.ts';
import salaryTable from './hr/salary-table.ts';
import contract from './legal/contract.ts';
import privilegeMark from './legal/privilege-mark.ts';
import confidentialityMark from './strategy/confidentiality-mark.ts';
import strategyMemo from './strategy/strategy-memo.ts';
import type { Detector } from '../detector.ts';

/** Built-in detectors of the fast tier. With those of `deep.ts` they are the folder, as a test says. */
export const detectors: readonly Detector[] = [
  mailThread,
  meetingTranscript,
  cloudKey,
  cloudResource,
  codeHostKey,
  connectionString,
  jwt,
  mfaSecret,
  password,
  passwordHash,
  privateKey,
  secretKey,
  seedPhrase,
  vendorKey,
  birthDate,
  drivingLicence,
  email,
  ipAddress,
  licencePlate,
  nationalId,
  passport,
  personName,
  phone,
  taxId,
  usSsn,
  bankAccount,
  iban,
  paymentCard,
  unreleasedResults,
  usRoutingNumber,
  healthInsuranceNumber,
  healthRecord,
  healthTerm,
  mrn,
  cv,
  performanceReview,
  salaryTable,
  contract,
  privilegeMark,
  confidentialityMark,
  strategyMemo,
];
