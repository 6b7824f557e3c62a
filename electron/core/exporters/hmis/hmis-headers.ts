/**
 * The files of HMIS CSV FY2026 with their columns in the order of the standard (HUD, HMIS CSV Format Specifications
 * FY2026). Columns are facts of the format; a test compares them with the sample export in `../shared/data`.
 */
export const hmisHeaders = {
  Export: columns(
    'ExportID SourceType SourceID SourceName SourceContactFirst SourceContactLast SourceContactPhone ' +
      'SourceContactExtension SourceContactEmail ExportDate ExportStartDate ExportEndDate SoftwareName ' +
      'SoftwareVersion CSVVersion ExportPeriodType ExportDirective HashStatus ImplementationID',
  ),
  Organization: columns(
    'OrganizationID OrganizationName VictimServiceProvider OrganizationCommonName DateCreated DateUpdated ' +
      'UserID DateDeleted ExportID',
  ),
  User: columns(
    'UserID UserFirstName UserLastName UserPhone UserExtension UserEmail DateCreated DateUpdated DateDeleted ' +
      'ExportID',
  ),
  Project: columns(
    'ProjectID OrganizationID ProjectName ProjectCommonName OperatingStartDate OperatingEndDate ' +
      'ContinuumProject ProjectType HousingType RRHSubType ResidentialAffiliation TargetPopulation ' +
      'HOPWAMedAssistedLivingFac PITCount DateCreated DateUpdated UserID DateDeleted ExportID',
  ),
  Funder: columns(
    'FunderID ProjectID Funder OtherFunder GrantID StartDate EndDate DateCreated DateUpdated UserID DateDeleted ' +
      'ExportID',
  ),
  ProjectCoC: columns(
    'ProjectCoCID ProjectID CoCCode Geocode Address1 Address2 City State ZIP GeographyType DateCreated ' +
      'DateUpdated UserID DateDeleted ExportID',
  ),
  Inventory: columns(
    'InventoryID ProjectID CoCCode HouseholdType Availability UnitInventory BedInventory CHVetBedInventory ' +
      'YouthVetBedInventory VetBedInventory CHYouthBedInventory YouthBedInventory CHBedInventory ' +
      'OtherBedInventory ESBedType InventoryStartDate InventoryEndDate DateCreated DateUpdated UserID DateDeleted ' +
      'ExportID',
  ),
  Affiliation: columns(
    'AffiliationID ProjectID ResProjectID DateCreated DateUpdated UserID DateDeleted ExportID',
  ),
  HMISParticipation: columns(
    'HMISParticipationID ProjectID HMISParticipationType HMISParticipationStatusStartDate ' +
      'HMISParticipationStatusEndDate DateCreated DateUpdated UserID DateDeleted ExportID',
  ),
  CEParticipation: columns(
    'CEParticipationID ProjectID AccessPoint PreventionAssessment CrisisAssessment HousingAssessment ' +
      'DirectServices ReceivesReferrals CEParticipationStatusStartDate CEParticipationStatusEndDate DateCreated ' +
      'DateUpdated UserID DateDeleted ExportID',
  ),
  Client: columns(
    'PersonalID FirstName MiddleName LastName NameSuffix NameDataQuality SSN SSNDataQuality DOB DOBDataQuality ' +
      'Sex AmIndAKNative Asian BlackAfAmerican HispanicLatinao MidEastNAfrican NativeHIPacific White RaceNone ' +
      'AdditionalRaceEthnicity VeteranStatus YearEnteredService YearSeparated WorldWarII KoreanWar VietnamWar ' +
      'DesertStorm AfghanistanOEF IraqOIF IraqOND OtherTheater MilitaryBranch DischargeStatus DateCreated ' +
      'DateUpdated UserID DateDeleted ExportID',
  ),
  Enrollment: columns(
    'EnrollmentID PersonalID ProjectID EntryDate HouseholdID RelationshipToHoH EnrollmentCoC LivingSituation ' +
      'RentalSubsidyType LengthOfStay LOSUnderThreshold PreviousStreetESSH DateToStreetESSH ' +
      'TimesHomelessPastThreeYears MonthsHomelessPastThreeYears DisablingCondition DateOfEngagement MoveInDate ' +
      'DateOfPATHStatus ClientEnrolledInPATH ReasonNotEnrolled PercentAMI ReferralSource ' +
      'CountOutreachReferralApproaches DateOfBCPStatus EligibleForRHY ReasonNoServices RunawayYouth ' +
      'FormerWardChildWelfare ChildWelfareYears ChildWelfareMonths FormerWardJuvenileJustice JuvenileJusticeYears ' +
      'JuvenileJusticeMonths UnemploymentFam MentalHealthDisorderFam PhysicalDisabilityFam ' +
      'AlcoholDrugUseDisorderFam InsufficientIncome IncarceratedParent VAMCStation TargetScreenReqd ' +
      'TimeToHousingLoss AnnualPercentAMI LiteralHomelessHistory ClientLeaseholder HOHLeaseholder SubsidyAtRisk ' +
      'EvictionHistory CriminalRecord IncarceratedAdult PrisonDischarge SexOffender DisabledHoH CurrentPregnant ' +
      'SingleParent DependentUnder6 HH5Plus CoCPrioritized HPScreeningScore ThresholdScore ' +
      'MentalHealthConsultation DateCreated DateUpdated UserID DateDeleted ExportID',
  ),
  Exit: columns(
    'ExitID EnrollmentID PersonalID ExitDate Destination DestinationSubsidyType OtherDestination ' +
      'HousingAssessment SubsidyInformation ProjectCompletionStatus EarlyExitReason ExchangeForSex ' +
      'ExchangeForSexPastThreeMonths CountOfExchangeForSex AskedOrForcedToExchangeForSex ' +
      'AskedOrForcedToExchangeForSexPastThreeMonths WorkPlaceViolenceThreats WorkplacePromiseDifference ' +
      'CoercedToContinueWork LaborExploitPastThreeMonths CounselingReceived IndividualCounseling FamilyCounseling ' +
      'GroupCounseling SessionCountAtExit PostExitCounselingPlan SessionsInPlan DestinationSafeClient ' +
      'DestinationSafeWorker PosAdultConnections PosPeerConnections PosCommunityConnections AftercareDate ' +
      'AftercareProvided EmailSocialMedia Telephone InPersonIndividual InPersonGroup CMExitReason DateCreated ' +
      'DateUpdated UserID DateDeleted ExportID',
  ),
  IncomeBenefits: columns(
    'IncomeBenefitsID EnrollmentID PersonalID InformationDate IncomeFromAnySource TotalMonthlyIncome Earned ' +
      'EarnedAmount Unemployment UnemploymentAmount SSI SSIAmount SSDI SSDIAmount VADisabilityService ' +
      'VADisabilityServiceAmount VADisabilityNonService VADisabilityNonServiceAmount PrivateDisability ' +
      'PrivateDisabilityAmount WorkersComp WorkersCompAmount TANF TANFAmount GA GAAmount SocSecRetirement ' +
      'SocSecRetirementAmount Pension PensionAmount ChildSupport ChildSupportAmount Alimony AlimonyAmount ' +
      'OtherIncomeSource OtherIncomeAmount OtherIncomeSourceIdentify BenefitsFromAnySource SNAP WIC TANFChildCare ' +
      'TANFTransportation OtherTANF OtherBenefitsSource OtherBenefitsSourceIdentify InsuranceFromAnySource ' +
      'Medicaid NoMedicaidReason Medicare NoMedicareReason SCHIP NoSCHIPReason VHAServices NoVHAReason ' +
      'EmployerProvided NoEmployerProvidedReason COBRA NoCOBRAReason PrivatePay NoPrivatePayReason StateHealthIns ' +
      'NoStateHealthInsReason IndianHealthServices NoIndianHealthServicesReason OtherInsurance ' +
      'OtherInsuranceIdentify ADAP NoADAPReason RyanWhiteMedDent NoRyanWhiteReason ConnectionWithSOAR ' +
      'DataCollectionStage DateCreated DateUpdated UserID DateDeleted ExportID',
  ),
  HealthAndDV: columns(
    'HealthAndDVID EnrollmentID PersonalID InformationDate DomesticViolenceSurvivor WhenOccurred ' +
      'CurrentlyFleeing GeneralHealthStatus DentalHealthStatus MentalHealthStatus PregnancyStatus DueDate ' +
      'DataCollectionStage DateCreated DateUpdated UserID DateDeleted ExportID',
  ),
  EmploymentEducation: columns(
    'EmploymentEducationID EnrollmentID PersonalID InformationDate LastGradeCompleted SchoolStatus Employed ' +
      'EmploymentType NotEmployedReason DataCollectionStage DateCreated DateUpdated UserID DateDeleted ExportID',
  ),
  Disabilities: columns(
    'DisabilitiesID EnrollmentID PersonalID InformationDate DisabilityType DisabilityResponse ' +
      'IndefiniteAndImpairs TCellCountAvailable TCellCount TCellSource ViralLoadAvailable ViralLoad ' +
      'ViralLoadSource AntiRetroviral DataCollectionStage DateCreated DateUpdated UserID DateDeleted ExportID',
  ),
  Services: columns(
    'ServicesID EnrollmentID PersonalID DateProvided RecordType TypeProvided OtherTypeProvided ' +
      'MovingOnOtherType SubTypeProvided FAAmount FAStartDate FAEndDate ReferralOutcome DateCreated DateUpdated ' +
      'UserID DateDeleted ExportID',
  ),
  CurrentLivingSituation: columns(
    'CurrentLivingSitID EnrollmentID PersonalID InformationDate CurrentLivingSituation CLSSubsidyType ' +
      'VerifiedBy LeaveSituation14Days SubsequentResidence ResourcesToObtain LeaseOwn60Day MovedTwoOrMore ' +
      'LocationDetails DateCreated DateUpdated UserID DateDeleted ExportID',
  ),
  Assessment: columns(
    'AssessmentID EnrollmentID PersonalID AssessmentDate AssessmentLocation AssessmentType AssessmentLevel ' +
      'PrioritizationStatus DateCreated DateUpdated UserID DateDeleted ExportID',
  ),
  AssessmentQuestions: columns(
    'AssessmentQuestionID AssessmentID EnrollmentID PersonalID AssessmentQuestionGroup AssessmentQuestionOrder ' +
      'AssessmentQuestion AssessmentAnswer DateCreated DateUpdated UserID DateDeleted ExportID',
  ),
  AssessmentResults: columns(
    'AssessmentResultID AssessmentID EnrollmentID PersonalID AssessmentResultType AssessmentResult DateCreated ' +
      'DateUpdated UserID DateDeleted ExportID',
  ),
  Event: columns(
    'EventID EnrollmentID PersonalID EventDate Event ProbSolDivRRResult ReferralCaseManageAfter ' +
      'LocationCrisisOrPHHousing ReferralResult ResultDate DateCreated DateUpdated UserID DateDeleted ExportID',
  ),
  YouthEducationStatus: columns(
    'YouthEducationStatusID EnrollmentID PersonalID InformationDate CurrentSchoolAttend MostRecentEdStatus ' +
      'CurrentEdStatus DataCollectionStage DateCreated DateUpdated UserID DateDeleted ExportID',
  ),
} as const;

export type HmisOutFile = keyof typeof hmisHeaders;

/** In the order in which they are written. */
export const hmisOutFiles = Object.keys(hmisHeaders) as readonly HmisOutFile[];

function columns(names: string): readonly string[] {
  return names.split(' ');
}
