// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IPriceList} from "../../../contracts/interfaces/IPriceList.sol";
import {IProgramFactory} from "../../../contracts/interfaces/IProgramFactory.sol";
import {ApplicationId} from "../../../contracts/types/Applications.sol";
import {Engagement, Objection, WorkRecord, WorkState} from "../../../contracts/types/Work.sol";

/// The views of IWorkLedger that Standing reads, as a test sets them; and what a Round tells it, to no effect.
contract MockWorkLedger {
    struct Verdict {
        bool isFinal;
        uint256 granted;
        uint256 justified;
    }

    IProgramFactory public factory;
    IPriceList public prices;
    mapping(address round => mapping(ApplicationId application => Verdict verdict)) public verdictOf;
    mapping(address round => mapping(ApplicationId application => WorkState state)) public stateOf;
    mapping(address round => mapping(ApplicationId application => bool wasDecided)) private _wasDecided;
    mapping(address round => mapping(ApplicationId application => mapping(address explorer => Objection objection)))
        public objectionOf;
    mapping(address builder => Engagement[] engagements) private _engagements;
    mapping(address round => uint256 timestamp) public openedAt;

    constructor(IProgramFactory newFactory, IPriceList newPrices) {
        (factory, prices) = (newFactory, newPrices);
    }

    function onAccepted(ApplicationId, address, uint256) external {}

    function setVerdict(address round, ApplicationId id, bool isFinal, uint256 granted, uint256 justified) external {
        verdictOf[round][id] = Verdict(isFinal, granted, justified);
        stateOf[round][id] = granted == 0 ? WorkState.None : WorkState.Decided;
    }

    function setState(address round, ApplicationId id, WorkState state, bool wasDecided) external {
        stateOf[round][id] = state;
        _wasDecided[round][id] = wasDecided;
    }

    function setObjection(address round, ApplicationId id, address explorer, Objection objection) external {
        objectionOf[round][id][explorer] = objection;
    }

    function addEngagement(address builder, address round, ApplicationId id, uint128 receivedBefore) external {
        _engagements[builder].push(Engagement(round, id, receivedBefore));
    }

    function setOpenedAt(address round, uint256 timestamp) external {
        openedAt[round] = timestamp;
    }

    function engagementsOf(address, address builder) external view returns (Engagement[] memory) {
        return _engagements[builder];
    }

    function recordOf(address round, ApplicationId id) external view returns (WorkRecord memory r) {
        r.wasDecided = _wasDecided[round][id];
    }
}
